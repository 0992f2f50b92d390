package fr.parvis.report.office;

import fr.parvis.report.Block;
import fr.parvis.report.Block.Cell;
import fr.parvis.report.Block.Column;
import fr.parvis.report.Block.Fact;
import fr.parvis.report.Block.Notice;
import fr.parvis.report.Block.Statement;
import fr.parvis.report.Inline;
import fr.parvis.report.Line;
import fr.parvis.report.Report;
import fr.parvis.report.chart.Chart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A small report with every block, and words that formats like to spoil.
public final class Specimen {

    /// What people wrote: kept code point for code point in every format.
    public static final List<String> WORDS = List.of(
            "Réserver des lots aux structures d'insertion, \"vraiment\" -- pas 5 % mais 20%.",
            "Première ligne\n\nTroisième ligne\r\nQuatrième,  deux espaces,   trois\tet une tabulation ",
            "  commence par deux espaces",
            "<script>alert('x')</script> & <b>gras</b> ]]> <!-- commentaire --> ${primary}",
            "👩‍👩‍👧‍👦 famille, 🇫🇷 drapeau, e\u0301 décomposé et é composé, \u200fעברית\u200e",
            "NUL\u0000, cloche\u0007, moitié \ud800, non-caractère \uffff",
            "=HYPERLINK(\"https://exemple.invalid\")",
            "Mot" + "insécable".repeat(30) + " fin");

    private Specimen() {}

    public static Report report(boolean working) {
        return report("fr", working, null);
    }

    public static Report report(String language, boolean working, byte @Nullable [] logo) {
        var cover = new Report.Cover(
                Line.of("Métropole de Valmont"),
                "Bilan de la consultation",
                Line.of("Des achats plus responsables, avec vous"),
                Line.of("#AchatsResponsables"),
                "Du 5 novembre au 7 décembre 2018",
                "7 contributions en ligne, 4 contributions d’un séminaire",
                Line.of("Direction de la commande publique"),
                working ? "Document de travail : ne pas diffuser." : null);
        var look = new Report.Look(
                "#1d4f91", "#b03a2e", logo, logo == null ? null : "image/svg+xml", logo == null ? null : "Valmont");
        return new Report(
                language,
                working,
                cover,
                look,
                "3f9a0c44d1b2e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e",
                List.of(essentials(), results(), verbatim()));
    }

    private static Report.Chapter essentials() {
        return new Report.Chapter(
                "essentiel",
                "",
                "L’essentiel",
                List.of(
                        new Block.Finding(Line.of("Sept structures ont répondu, dont quatre de l’insertion.")),
                        new Block.Statements(List.of(
                                new Statement(
                                        Line.of("7"), Line.of("structures ont répondu au questionnaire en ligne.")),
                                new Statement(
                                        Line.of("4 sur 7"),
                                        Line.of("demandent de réserver des lots aux structures d’insertion.")),
                                new Statement(Line.of(""), Line.of("La suite sera donnée au conseil de mars.")))),
                        new Block.Items(true, List.of(Line.of("Lire les contributions"), Line.of("Délibérer"))),
                        new Block.Items(true, List.of(Line.of("Recommencer à un"))),
                        new Block.Items(false, List.of(Line.of("Une puce"), Line.of("Une autre puce")))));
    }

    private static Report.Chapter results() {
        var chart = new Chart.Bars(List.of(
                new Chart.Bar("Association", BigDecimal.valueOf(4), "4"),
                new Chart.Bar("Entreprise", BigDecimal.valueOf(2), "2"),
                new Chart.Bar("Collectivité", BigDecimal.ZERO, "0")));
        var columns =
                List.of(new Column("Vous êtes", false), new Column("Réponses", true), new Column("Par courrier", true));
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(Cell.of("Association"), Cell.of("4"), new Cell(Line.of("moins de 5"), -1, true)));
        rows.add(List.of(Cell.of("Entreprise"), Cell.of("2"), new Cell(Line.of("moins de 5"), -1, true)));
        for (int i = 0; i < 60; i++) {
            rows.add(List.of(
                    Cell.of("Une autre catégorie, la " + (i + 1) + "e"),
                    new Cell(Line.of("0"), 0.4, false),
                    Cell.of("0")));
        }
        return new Report.Chapter(
                "resultats",
                "1",
                "Ce qui ressort des réponses",
                List.of(
                        new Block.Heading(2, "profil", Line.of("Qui a répondu")),
                        new Block.Paragraph(new Line(List.of(
                                new Inline.Text("Voir "),
                                new Inline.Link(Line.of("la figure F1"), "#F1"),
                                new Inline.Text(", "),
                                new Inline.Link(
                                        new Line(List.of(new Inline.Strong(Line.of("le site")))),
                                        "https://exemple.org/?a=1&b=2"),
                                new Inline.Text(", "),
                                new Inline.Link(Line.of("un piège"), "javascript:alert(1)"),
                                new Inline.Text(" : "),
                                new Inline.FigureValue("4", "F1"),
                                new Inline.Text(" réponses, "),
                                new Inline.Emphasis(Line.of("words in English", "en")),
                                new Inline.Text(".")))),
                        new Block.Facts(List.of(
                                new Fact(Line.of("Ouverture"), List.of(Line.of("5 novembre 2018"))),
                                new Fact(Line.of("Moyens"), List.of(Line.of("Une page web"), Line.of("Un courriel"))))),
                        new Block.Notice(
                                Notice.Kind.INCIDENT,
                                "La question 2 ne peut être lue",
                                List.of(
                                        new Block.Paragraph(Line.of("Une erreur de saisie l’a rendue inexploitable.")),
                                        new Block.Items(false, List.of(Line.of("7 réponses écartées"))))),
                        new Block.Notice(Notice.Kind.PRECAUTION, "Ce n’est pas un échantillon", List.of()),
                        new Block.Notice(
                                Notice.Kind.ALERT, "Une alerte", List.of(new Block.Paragraph(Line.of("Texte.")))),
                        new Block.Notice(
                                Notice.Kind.INFORMATION, "Une note", List.of(new Block.Paragraph(Line.of("Texte.")))),
                        new Block.Heading(3, "profil-detail", Line.of("Détail")),
                        new Block.Heading(4, "profil-detail-4", Line.of("Détail du détail")),
                        new Block.Picture(
                                "F1",
                                Line.of("Vous êtes (7 réponses)"),
                                chart,
                                "Association 4, entreprise 2.",
                                Line.of("F1 · source : questionnaire")),
                        new Block.Table(
                                "F1",
                                Line.of("Vous êtes (7 réponses)"),
                                columns,
                                rows,
                                true,
                                Line.of("Cellules de moins de 5 masquées.")),
                        new Block.Table(null, Line.of("Un tableau vide"), columns, List.of(), false, null),
                        new Block.Code("SELECT choice, count(*)\n  FROM answers\n GROUP BY 1;")));
    }

    private static Report.Chapter verbatim() {
        var blocks =
                new ArrayList<Block>(Collections.nCopies(1, new Block.Heading(2, "mots", Line.of("Mot pour mot"))));
        for (int i = 0; i < WORDS.size(); i++) {
            blocks.add(new Block.Quote(
                    "R" + (i + 1) + ".insertion",
                    WORDS.get(i),
                    i == 4 ? "he" : "fr",
                    new Line(List.of(
                            new Inline.Link(Line.of("R" + (i + 1)), "#r" + (i + 1) + ".insertion"),
                            new Inline.Text(" · association · site web")))));
        }
        return new Report.Chapter("annexe-a", "A", "Toutes les contributions", blocks);
    }
}
