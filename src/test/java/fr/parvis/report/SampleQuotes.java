package fr.parvis.report;

import static fr.parvis.report.Words.text;

import fr.parvis.report.Report.Chapter;
import java.util.ArrayList;
import java.util.List;

/// People's words as they come: long, hostile, in other scripts.
final class SampleQuotes {

    private static final String SENTENCE =
            "On voudrait bien répondre, mais le dossier fait 80 pages et personne chez nous n’a trois jours à y passer. ";

    private SampleQuotes() {}

    static Chapter chapter(Words words) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Finding(text(
                words.of("Quatre extraits demandent des lots plus petits.", "Four extracts ask for smaller lots."))));
        blocks.add(new Block.Heading(
                2, "lots", text(words.of("Lever les freins : l’allotissement", "Removing obstacles: lots"))));
        blocks.add(quote("P1", "Faites des lots plus petits: nous sommes trois , pas trente !!", "fr"));
        blocks.add(quote("P2", SENTENCE.repeat(20).strip(), "fr"));
        blocks.add(quote(
                "P3",
                "Smaller lots would help us a lot.\n\nSo would simpler forms:\n\t- one page,\n\t- no annex.",
                "en"));
        blocks.add(new Block.Heading(2, "divers", text(words.of("Toutes les écritures", "All scripts"))));
        var awkward = awkward();
        for (int i = 0; i < awkward.size(); i++) {
            blocks.add(quote("A" + (i + 1), awkward.get(i), "fr"));
        }
        return new Chapter("propositions", "3", words.of("Vos propositions", "Your proposals"), blocks);
    }

    static Chapter annex(Words words) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(text(words.of("Chaque réponse en entier.", "Each answer in full."))));
        blocks.add(new Block.Heading(2, "R1", text("R1")));
        blocks.add(quote("R1.libre", numbered(20_000), "fr"));
        blocks.add(new Block.Heading(2, "R2", text("R2")));
        blocks.add(quote("R2.libre", "sansespace".repeat(60), "fr"));
        for (int i = 3; i < 40; i++) {
            blocks.add(new Block.Heading(3, "R" + i, text("R" + i)));
            blocks.add(quote("R" + i + ".libre", SENTENCE.repeat(1 + i % 4).strip(), "fr"));
        }
        return new Chapter("annexe-a", "A", words.of("Toutes les réponses", "All answers"), blocks);
    }

    private static List<String> awkward() {
        return List.of(
                "<script>alert('x')</script> & <b>gras</b> ]]> <!-- -->",
                "NUL \u0000, cloche \u0007, échappement \u001B, moitié \uD83D seule, \uFFFE et \uFFFF",
                "NFC é et NFD e\u0301, ö et o\u0308",
                "👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 ❤️ 🚲",
                "שלום עולם (3) — مرحبا بالعالم",
                "Ελληνικά, Русский, Việt Nam, Ţarbă Ŵŷ, ⅓ ≥ ½, 中文 𐍈",
                "  deux  espaces,\tune tabulation \r\net\rdes lignes\n  en retrait  ",
                "espace insécable\u00A0; fine\u202F! trait\u00ADd’union conditionnel, largeur\u200Bnulle, marque \uFEFF, \u202Eà l’envers\u202C",
                "« guillemets » “anglais” ‘simples’ … – — • € œ Œ ﬁ ﬂ \u2028séparateur",
                "x");
    }

    private static String numbered(int length) {
        var text = new StringBuilder();
        for (int i = 1; text.length() < length; i++) {
            text.append(i).append(". ").append(SENTENCE).append(i % 4 == 0 ? "\n" : "");
        }
        return text.substring(0, length);
    }

    private static Block.Quote quote(String id, String words, String language) {
        var attribution = new Line(List.of(
                new Inline.Link(text("R4"), "#R4"),
                new Inline.Text(" · association · "),
                new Inline.Foreign("site web", "fr")));
        return new Block.Quote(id, words, language, attribution);
    }
}
