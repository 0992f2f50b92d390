package fr.parvis.rehearsal.visit;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A question on a page: what is read there, and the fields that are found there. Controls are found by the text of
/// their label, never by the names that they send.
record Block(Element element) {

    /// The identifier that the page carries for it; empty when it carries none.
    String id() {
        Element asked = element.selectFirst("input[name=_asked]");
        return asked == null ? "" : asked.attr("value");
    }

    String label() {
        return text(element.selectFirst("legend span, label.label span"));
    }

    String help() {
        return text(element.selectFirst(".help"));
    }

    /// What the page says is to be mended; empty when nothing is.
    String error() {
        return text(element.selectFirst(".field-error"));
    }

    boolean isToMend() {
        return element.selectFirst(".field-error") != null;
    }

    /// The radio buttons or check boxes that this text labels, in the order of the page.
    List<Element> options(String label) {
        String wanted = Spoken.text(label);
        return element.select("input[type=radio], input[type=checkbox]").stream()
                .filter(input -> labelOf(input).equals(wanted))
                .toList();
    }

    /// The rows of a grid that this text names, in the order of the page, each as a block of its own.
    List<Block> rows(String label) {
        String wanted = Spoken.text(label);
        return element.select("fieldset.row").stream()
                .filter(row -> text(row.selectFirst("legend")).equals(wanted))
                .map(Block::new)
                .toList();
    }

    /// The boxes to type in, in the order of the page.
    List<Element> boxes() {
        return element.select("input[type=text], textarea").stream().toList();
    }

    /// The entries of a ranking that bear this name.
    ///
    /// @param ranked among those that have a place, or among those that have none yet
    List<Element> entries(String label, boolean ranked) {
        String wanted = Spoken.text(label);
        return element.select(ranked ? "ol.ranked > li" : "ul.left > li").stream()
                .filter(entry -> text(entry.selectFirst(".name")).equals(wanted))
                .toList();
    }

    /// The button of an entry whose text begins so.
    static Optional<Element> button(Element entry, String text) {
        return entry.select("button").stream()
                .filter(button -> Spoken.text(button.wholeText()).startsWith(text))
                .findFirst();
    }

    private String labelOf(Element input) {
        for (Element label : element.select("label")) {
            if (label.attr("for").equals(input.id())) {
                return text(label);
            }
        }
        return "";
    }

    private static String text(@Nullable Element found) {
        return found == null ? "" : Spoken.text(found.wholeText());
    }
}
