package fr.parvis.report;

import static fr.parvis.report.Words.text;

import fr.parvis.report.Block.Cell;
import fr.parvis.report.Block.Column;
import fr.parvis.report.Report.Chapter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// An invented report that uses every block, inline and chart, with the awkward things people send.
public final class SampleReport {

    static final String DIGEST = "3f9a1c07be52d4486f0e9b7715c2a8d3e64f10b29d7c8e5530a1f2b4c6d8e9f0";

    private SampleReport() {}

    /// @param language `fr` or `en`
    public static Report full(String language) {
        var words = new Words(language);
        var cover = new Report.Cover(
                text(words.of("Communauté des Trois Rivières", "Three Rivers Council")),
                words.of("Rapport de consultation", "Consultation report"),
                text(words.of(
                        "Mieux acheter, ensemble : ce que vous nous avez dit",
                        "Buying better together: what you told us")),
                text(words.of("#AchetonsMieux", "#BuyBetter")),
                words.of("Du 3 au 28 mars 2025", "3 to 28 March 2025"),
                words.of(
                        "7 contributions en ligne, 3 venues d’un séminaire",
                        "7 online contributions, 3 from a seminar"),
                text(words.of(
                        "Rédigé par la direction de la commande publique", "Written by the procurement department")),
                words.of(
                        "Document de travail : deux alertes restent à résoudre avant publication.",
                        "Working document: two alerts must be resolved before publication."));
        var chapters = new ArrayList<Chapter>();
        chapters.add(essentials(words));
        chapters.add(precautions(words));
        chapters.add(SampleCharts.chapter(words));
        chapters.add(SampleQuotes.chapter(words));
        chapters.add(tables(words));
        chapters.add(SampleQuotes.annex(words));
        return new Report(language, true, cover, look(), DIGEST, chapters);
    }

    /// A report with hardly anything in it: no chapter has a block, nobody answered.
    public static Report empty(String language) {
        var cover = new Report.Cover(text("A"), "B", text("C"), null, "D", "E", null, null);
        var look = new Report.Look("#7a1f3d", "#d9a400", null, null, null);
        return new Report(language, false, cover, look, DIGEST, List.of(new Chapter("vide", "1", "F", List.of())));
    }

    private static Report.Look look() {
        byte[] logo = """
                <svg xmlns="http://www.w3.org/2000/svg" width="180" height="60" viewBox="0 0 180 60">\
                <path d="M10 45 Q40 5 70 45 T130 45" fill="none" stroke="#14506e" stroke-width="8"/>\
                <circle cx="155" cy="30" r="14" fill="#c2410c"/></svg>""".getBytes(StandardCharsets.UTF_8);
        return new Report.Look("#14506e", "#c2410c", logo, "image/svg+xml", "Trois Rivières");
    }

    private static Chapter essentials(Words words) {
        var statements = List.of(
                statement(
                        "7",
                        words.of(
                                "entreprises et associations ont répondu en ligne ; trois contributions viennent du séminaire du 12 mars.",
                                "businesses and associations answered online; three contributions come from the seminar of 12 March.")),
                statement(
                        words.of("5 sur 7", "5 of 7"),
                        words.of(
                                "trouvent que les délais de réponse aux appels d’offres sont trop courts pour une petite structure.",
                                "find that the time allowed to answer a tender is too short for a small organisation.")),
                statement(
                        words.of("3 sur 7", "3 of 7"),
                        words.of(
                                "ont déjà répondu à un marché avec une clause d’insertion.",
                                "have already answered a tender with a social clause.")),
                new Block.Statement(
                        text(""),
                        text(words.of(
                                "Aucune tendance ne se dégage sur le réemploi : les avis sont partagés.",
                                "No trend appears on re-use: opinions are divided."))));
        return new Chapter(
                "essentiel",
                "",
                words.of("L’essentiel", "In brief"),
                List.of(
                        new Block.Paragraph(text(words.of(
                                "La Communauté des Trois Rivières a demandé aux acteurs économiques du territoire comment elle peut mieux acheter.",
                                "Three Rivers Council asked local businesses how it can buy better."))),
                        new Block.Statements(statements),
                        new Block.Heading(2, "suite", text(words.of("Et maintenant ?", "What next?"))),
                        new Block.Paragraph(
                                text(
                                        words.of(
                                                "Les propositions nourriront le schéma soumis au conseil du 26 juin. Chacune recevra une réponse.",
                                                "Proposals will feed the scheme put to the council on 26 June. Each will get an answer.")))));
    }

    private static Block.Statement statement(String count, String text) {
        return new Block.Statement(new Line(List.of(new Inline.FigureValue(count, "F1"))), text(text));
    }

    private static Chapter precautions(Words words) {
        var blocks = new ArrayList<Block>();
        for (Block.Notice.Kind kind : Block.Notice.Kind.values()) {
            blocks.add(new Block.Notice(
                    kind,
                    words.of("La question 2 ne peut pas être analysée", "Question 2 cannot be analysed"),
                    List.of(
                            new Block.Paragraph(
                                    text(
                                            words.of(
                                                    "Une erreur de saisie a mêlé deux réponses entre le 3 et le 5 mars. Les réponses de ces jours sont gardées mot pour mot en annexe.",
                                                    "A data-entry error merged two answers between 3 and 5 March. Those days’ answers are kept word for word in the annex."))),
                            new Block.Items(
                                    false,
                                    List.of(
                                            text(words.of(
                                                    "effet : 2 réponses inutilisables", "effect: 2 answers unusable")),
                                            text(words.of(
                                                    "remède : la question a été reposée",
                                                    "remedy: the question was asked again")))))));
        }
        blocks.add(new Block.Facts(List.of(
                new Block.Fact(
                        text(words.of("Organisateur", "Organiser")), List.of(text("Communauté des Trois Rivières"))),
                new Block.Fact(
                        text(words.of("Canaux", "Channels")),
                        List.of(text("site"), text("séminaire"), text("courrier"))))));
        return new Chapter(
                "precautions", "1", words.of("Ce qu’il faut savoir avant de lire", "Before you read"), blocks);
    }

    private static Chapter tables(Words words) {
        var columns = List.of(
                new Column(words.of("Secteur", "Sector"), false), new Column(words.of("Oui", "Yes"), true),
                new Column(words.of("Non", "No"), true), new Column(words.of("Sans réponse", "No answer"), true));
        var rows = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> List.of(
                        Cell.of(words.of("Secteur d’activité n° ", "Sector no. ") + i),
                        new Cell(text(String.valueOf(i)), i / 40.0, false),
                        new Cell(text(words.of("moins de 5", "under 5")), -1, true),
                        Cell.of(String.format(Locale.ROOT, "%d", 40 - i))))
                .toList();
        var long200 = words.of("Un libellé très long, ", "A very long label, ").repeat(10);
        var wide = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> new Column(words.of("Colonne ", "Column ") + i, i > 1))
                .toList();
        return new Chapter(
                "tableaux",
                "4",
                words.of("Croisements", "Cross-tabulations"),
                List.of(
                        new Block.Finding(text(words.of(
                                "Les petites structures répondent plus souvent oui.",
                                "Small organisations say yes more often."))),
                        new Block.Table(
                                "F30",
                                text(words.of("Réponses par secteur", "Answers by sector")),
                                columns,
                                rows,
                                false,
                                text(words.of("Les cases de moins de 5 sont masquées.", "Cells under 5 are masked."))),
                        new Block.Heading(2, "large", text(words.of("Un tableau large", "A wide table"))),
                        new Block.Table(
                                "F31",
                                text(long200),
                                wide,
                                List.of(wide.stream()
                                        .map(c -> Cell.of(c.numeric() ? "1 234" : long200))
                                        .toList()),
                                true,
                                null),
                        new Block.Heading(3, "requete", text(words.of("La requête", "The query"))),
                        new Block.Code(
                                "select choice, count(*) as \"n\"\nfrom answers\nwhere question = 'q2' and n < 5 -- <b>&amp;</b>\ngroup by choice;"),
                        new Block.Heading(4, "profond", text("<script>alert(1)</script> & \"profond\"")),
                        new Block.Paragraph(new Line(List.of(
                                new Inline.Text("Voir "),
                                new Inline.Link(text("F30"), "#F30"),
                                new Inline.Text(", "),
                                new Inline.Link(text("le site"), "https://example.org/?a=1&b=\"2\""),
                                new Inline.Text(", "),
                                new Inline.Link(text("piège"), "javascript:alert(1)"),
                                new Inline.Text(", "),
                                new Inline.Strong(new Line(List.of(new Inline.Emphasis(text("fort"))))),
                                new Inline.Text(" "),
                                new Inline.Foreign("Guten Tag", "de"),
                                new Inline.Text(" "),
                                new Inline.FigureValue("7", "F1")))),
                        new Block.Items(true, List.of(text("un"), text("deux"), text("trois")))));
    }
}
