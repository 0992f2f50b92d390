package fr.parvis.rehearsal.visit;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page as it was received.
record Page(int status, Document document) {

    private static final int TO_MEND = 422;

    /// Whether it is a page of the survey, rather than one that says why there is none.
    boolean isServed() {
        return status == 200 || status == TO_MEND;
    }

    boolean isToMend() {
        return status == TO_MEND;
    }

    String heading() {
        return Spoken.text(document.select("h1").text());
    }

    /// The section it asks, as its form says; empty when it asks none.
    String section() {
        Element field = document.selectFirst("input[name=_section]");
        return field == null ? "" : field.attr("value");
    }

    /// The receipt's code that it shows.
    Optional<String> receipt() {
        return Optional.ofNullable(document.selectFirst("[data-receipt] code")).map(Element::text);
    }

    /// The questions on it, by the identifier that each carries.
    SequencedMap<String, Block> blocks() {
        var blocks = new LinkedHashMap<String, Block>();
        for (Element element : document.select("form .question")) {
            Block block = new Block(element);
            blocks.put(block.id(), block);
        }
        return blocks;
    }

    /// The button of the survey's form that shows this text and that people see.
    Optional<Element> button(String text) {
        return document.select("form button").stream()
                .filter(button -> !button.attr("aria-hidden").equals("true"))
                .filter(button -> Spoken.text(button.wholeText()).equals(Spoken.text(text)))
                .findFirst();
    }
}
