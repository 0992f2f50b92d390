package fr.parvis.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each row damages one place of a sound definition: the fault expected, the line it must be told at, what is
/// replaced and by what (`↵` for a line end).
final class FaultsTests {

    private static final String ROWS = """
            yaml                      | 20 |     questions:\\n      - id: profil | questions: }
            yaml-colon                |  5 | title: Essai | title: Essai : avis
            yaml-tab                  |  7 | organiser:↵  name: Ville | organiser:↵\tname: Ville
            yaml-unclosed-quote       |  5 | title: Essai | title: 'Essai
            control-character         |  5 | title: Essai | title: "Es\\\\0sai"
            control-character         |  5 | title: Essai | title: Es\u0001sai
            control-character         |  5 | title: Essai | title: "Es\\\\ud83dsai"
            several-documents         | 68 | cross-tabs: [[profil, note]] | cross-tabs: [[profil, note]]↵---↵a: b
            alias                     |  5 | title: Essai | title: *essai
            anchor                    |  5 | title: Essai | title: &essai Essai
            tag                       |  5 | title: Essai | title: !!str Essai
            key-not-text              |  6 | title: Essai | title: Essai↵? [a, b]↵: c
            duplicate-key             |  6 | title: Essai | title: Essai↵title: Autre
            unknown-key-near          |  3 | version: 3 | versions: 3
            unknown-key               |  3 | version: 3 | xyz: 3
            unknown-key-near          | 24 | label: Vous êtes | label: Vous êtes↵        requird: true
            key-of-other-type         | 52 | lever: agir | lowest: 1
            missing-key               |  1 | id: essai↵ | ↵
            missing-key               | 59 | {id: agir, name: Agir} | {id: agir}
            missing-key               | 21 | label: Vous êtes↵        choices: | choices:
            no-value                  |  5 | title: Essai | title:
            no-value                  |  5 | title: Essai | title: ~
            no-value                  |  2 | id: essai | id: ' '
            no-value                  | 16 | email: avis@example.org | email:
            not-mapping               |  6 | organiser:↵  name: Ville↵  colours: {primary: "#14532d"} | organiser: Ville
            not-list                  | 59 | levers: [{id: agir, name: Agir}] | {levers: [{id: agir, name: Agir}], strands: vert}
            not-list                  | 67 | cross-tabs: [[profil, note]] | cross-tabs: profil
            empty-list                |  4 | languages: [fr] | languages: []
            empty-list                | 47 | rows: [{id: nord, label: Nord}] | rows: []
            empty-list                | 48 | choices: [{id: bien, label: Bien}] | choices: []
            empty-list                | 53 | {question: profil, is: elu} | {all: []}
            not-text                  |  2 | id: essai | id: [essai]
            not-text                  |  5 | title: Essai | title: {fr: [Essai]}
            not-wording               |  5 | title: Essai | title: [Essai]
            not-date                  | 10 | opens: 2024-03-04 | opens: 4/3/2024
            not-date                  | 10 | opens: 2024-03-04 | opens: 2024-02-30
            not-date                  | 43 | min: 2024-01-01 | min: hier
            not-flag                  | 52 | lever: agir | required: oui
            not-flag                  | 52 | lever: agir | required: "true"
            not-integer               |  3 | version: 3 | version: "3"
            not-integer               |  3 | version: 3 | version: 3.5
            not-decimal               | 38 | min: 18 | min: 1e9
            not-decimal               | 38 | min: 18 | min: NaN
            out-of-range              |  3 | version: 3 | version: 0
            out-of-range              | 52 | lever: agir | length: 0
            out-of-range              | 52 | lever: agir | length: 100001
            out-of-range              | 31 | max: 2 | min: 3
            out-of-range              | 31 | max: 2 | max: 3
            out-of-range              | 38 | min: 18 | decimals: 7
            not-one-of                | 65 | reason: C | reason: C, decision: oui
            bad-id                    |  2 | id: essai | id: Essai n° 1
            bad-id                    | 57 | id: mot | id: Mot
            bad-id                    | 25 | id: habitant | id: Habitant
            duplicate                 | 57 | id: mot | id: age
            duplicate                 | 54 | section: suite | section: vous
            duplicate                 | 30 | {id: air, | {id: eau,
            duplicate                 | 47 | [{id: nord, label: Nord}] | [{id: nord, label: Nord}, {id: nord, label: Sud}]
            duplicate                 | 59 | [{id: agir, name: Agir}] | [{id: agir, name: Agir}, {id: agir, name: Voir}]
            duplicate                 | 60 | {id: agir, name: Agir}] | {id: agir, name: Agir}]↵  strands: [{id: a, name: A}, {id: a, name: B}]
            duplicate                 | 62 | from: 2024-03-05, to: 2024-03-06} | voids: false}↵  - {id: panne, cause: Autre}
            reserved-id               | 57 | id: mot | id: submitted_at
            reserved-id               | 57 | id: mot | id: state
            reserved-choice           | 25 | id: habitant | id: other
            bad-language              |  4 | languages: [fr] | languages: [french]
            duplicate-language        |  4 | languages: [fr] | languages: [fr, fr]
            wording-language-missing  |  5 | title: Essai | title: {}
            wording-language-undeclared |  5 | title: Essai | title: {fr: Essai, de: Probe}
            other-format              |  1 | parvis: 1 | parvis: 2
            closing-before-opening    | 11 | closes: 2024-04-05 | closes: 2024-03-03
            end-before-start          | 13 | to: 2024-04-05 | to: 2024-03-03
            end-before-start          | 61 | to: 2024-03-06 | to: 2024-03-03
            to-without-from           | 13 | from: 2024-03-04, to | to
            bad-zone                  |  9 | time-zone: Europe/Paris | time-zone: Europe/Pari
            bad-email                 | 16 | avis@example.org | avis chez example
            bad-url                   | 15 | https://example.org/carte | javascript:alert(1)
            bad-colour                |  8 | "#14532d" | green
            bad-colour                |  8 | "#14532d" | "#abc"
            low-contrast              |  8 | "#14532d" | "#777777"
            file-or-url               | 15 | url: https | file: a.pdf, url: https
            path-leaves               | 15 | url: https://example.org/carte | file: ../carte.pdf
            path-leaves               | 15 | url: https://example.org/carte | file: /etc/passwd
            path-leaves               | 15 | url: https://example.org/carte | file: C:/carte.pdf
            path-leaves               | 15 | url: https://example.org/carte | file: plans\\carte.pdf
            logo-kind                 |  9 | name: Ville | name: Ville↵  logo-text: Ville↵  logo: logo.gif
            logo-without-text         |  8 | name: Ville | name: Ville↵  logo: logo.png
            missing-type              | 57 | type: short-text, |
            unknown-type              | 57 | type: short-text | type: texte
            profile-not-single-choice | 57 | label: Un mot | label: Un mot, profile: true
            max-under-min             | 39 | max: 120 | max: 17
            max-under-min             | 44 | min: 2024-01-01 | min: 2024-01-01↵        max: 2023-12-31
            max-under-min             | 32 | max: 2 | min: 2↵        max: 1
            highest-not-above-lowest  | 35 | label: Votre note | label: Votre note↵        highest: 1
            unknown-lever             | 52 | lever: agir | lever: agit
            unknown-question          | 53 | question: profil | question: profile
            unknown-question          | 61 | question: note | question: notes
            unknown-question          | 67 | [profil, note] | [profil, notes]
            unknown-question          | 63 | text: Dupont | text: Dupont, question: idee
            condition-form            | 53 | {question: profil, is: elu} | {question: profil}
            condition-form            | 53 | {question: profil, is: elu} | {is: elu}
            condition-form            | 53 | {question: profil, is: elu} | {question: profil, is: elu, is-not: elu}
            condition-form            | 53 | {question: profil, is: elu} | {question: profil, any: []}
            condition-itself          | 53 | question: profil | question: idees
            condition-later           | 53 | question: profil | question: mot
            condition-choice          | 53 | is: elu | is: elue
            condition-value           | 53 | {question: profil, is: elu} | {question: note, is: 6}
            condition-value           | 53 | {question: profil, is: elu} | {question: age, is: 17}
            condition-value           | 53 | {question: profil, is: elu} | {question: age, is: 18.5}
            condition-value           | 53 | {question: profil, is: elu} | {question: jour, is: 2023-12-31}
            condition-contains        | 53 | {question: profil, is: elu} | {question: note, contains: 3}
            condition-grid            | 53 | {question: profil, is: elu} | {question: grille, is: bien}
            condition-never           | 53 | {question: profil, is: elu} | {all: [{question: profil, is: elu}, {question: profil, is: habitant}]}
            condition-never           | 53 | {question: profil, is: elu} | {all: [{question: note, is: 3}, {not: {question: note, is: 3}}, {question: themes, contains: eau}]}
            voids-without-question    | 61 | question: note, | voids: true,
            submission-or-contribution | 63 | submission: R1, |
            cross-tab-not-pair        | 67 | [profil, note] | [profil, note, themes]
            cross-tab-twice           | 67 | [profil, note] | [profil, profil]
            cross-tab-open            | 67 | [profil, note] | [profil, mot]
            cross-tab-row             | 67 | [profil, note] | [profil, grille]
            cross-tab-row             | 67 | [profil, note] | [grille.sud, profil]
            unknown-question          | 67 | [profil, note] | [profil.habitant, note]
            cross-tab-again           | 67 | [profil, note] | [profil, note], [note, profil]
            """;

    /// Told by the tests of folders and versions, and by those below.
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "file-absent",
            "carry-first",
            "carry-ways",
            "carry-breaking-mapped",
            "carry-to",
            "carry-unknown",
            "carry-same-wording",
            "carry-name-taken",
            "carry-grid",
            "carry-type",
            "carry-from",
            "carry-merge",
            "carry-for-nothing",
            "carry-two",
            "file-unreadable",
            "file-too-large",
            "not-utf-8",
            "empty-file",
            "too-deep",
            "too-many-faults",
            "condition-hidden",
            "too-many-questions",
            "too-long",
            "wording-not-translated",
            "path-absent",
            "path-link-leaves",
            "logo-content",
            "version-name",
            "version-differs",
            "version-not-earlier",
            "version-of-another",
            "type-changed");

    record Row(String code, int line, String right, String wrong) {
        static Row of(String row) {
            String[] cells = row.split("\\|", 4);
            return new Row(cells[0].strip(), Integer.parseInt(cells[1].strip()), cell(cells[2]), cell(cells[3]));
        }

        private static String cell(String cell) {
            return cell.strip().replace("\\n", "\n").replace('↵', '\n').replace("\\\\", "\\");
        }
    }

    static Stream<Row> rows() {
        return ROWS.lines().map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aDamagedPlaceIsToldOnceAtItsLine(Row row) {
        List<Fault> faults = faults(damaged(row));

        assertThat(faults).as(told(faults)).hasSize(1);
        assertThat(faults.getFirst().code()).as(told(faults)).isEqualTo(row.code());
        assertThat(faults.getFirst().line()).as(told(faults)).isEqualTo(row.line());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aFaultIsToldInBothLanguagesWithTheFileTheLineAndTheValue(Row row) {
        Fault fault = faults(damaged(row)).getFirst();

        for (String language : List.of("fr", "en")) {
            assertThat(fault.in(language))
                    .startsWith("essai.yaml:" + row.line() + " ")
                    .doesNotContain("{0}", "{1}", "''");
            if (!fault.arguments().isEmpty()) {
                assertThat(fault.in(language)).contains(fault.arguments().getFirst());
            }
        }
        assertThat(fault.in("fr")).isNotEqualTo(fault.in("en"));
    }

    @Test
    void everyMessageIsToldByATestAndStandsInBothLanguages() throws IOException {
        var told = new HashSet<>(TOLD_ELSEWHERE);
        rows().forEach(row -> told.add(row.code()));

        assertThat(messages("fr").keySet()).isEqualTo(messages("en").keySet());
        assertThat(messages("fr").stringPropertyNames()).isEqualTo(told);
    }

    @Test
    void bothLanguagesTellTheSameValues() throws IOException {
        Properties french = messages("fr");
        Properties english = messages("en");

        for (String code : french.stringPropertyNames()) {
            assertThat(values(french.getProperty(code))).as(code).isEqualTo(values(english.getProperty(code)));
        }
    }

    @Test
    void frenchIsSetByFrenchRules() throws IOException {
        messages("fr")
                .values()
                .forEach(message ->
                        assertThat((String) message).doesNotContain("'", " ;", " ?", " !", " :", " »", "« ", "..."));
    }

    @Test
    void everyFaultOfAFileIsToldInItsOrder() {
        String text = Samples.sound()
                .replace("id: essai", "id: Essai")
                .replace("opens: 2024-03-04", "opens: demain")
                .replace("lever: agir", "lever: agit");

        assertThat(faults(text)).extracting(Fault::line).containsExactly(2, 10, 52);
    }

    @ParameterizedTest
    @CsvSource({"label: Vos idées, 48, 2000", "purpose: P, 69, 20000", "text: T, 20, 20000", "by: B, 65, 2000"})
    void aTextThatNoPageCouldHoldIsToldWithItsLength(String place, int line, int most) {
        String text = Samples.sound()
                .replace("title: Vous\n", "title: Vous\n    text: T\n")
                .replace("report:\n", "personal-data: {purpose: P, retention: R}\nreport:\n");
        String key = place.substring(0, place.indexOf(' ') + 1);
        assertThat(Definitions.parse(text.replaceFirst(place + "(?=[\n,])", key + "é".repeat(most)), "essai.yaml"))
                .isNotNull();

        List<Fault> faults = faults(text.replaceFirst(place + "(?=[\n,])", key + "👩".repeat(most + 1)));

        assertThat(faults).extracting(Fault::code).containsExactly("too-long");
        assertThat(faults.getFirst().arguments()).containsExactly(String.valueOf(most + 1), String.valueOf(most));
    }

    @Test
    void nothingCanDependOnAQuestionThatIsNeverAsked() {
        String text = Samples.sound()
                .replace("is: elu", "is-not: elu")
                .replace("{question: profil,", "{all: [{question: profil, is: elu}, {question: profil,")
                .replace("is-not: elu}", "is-not: elu}]}")
                .replace("label: Un mot", "label: Un mot, shown-if: {question: idees, is: x}");

        List<Fault> faults = faults(text);

        assertThat(faults).extracting(Fault::code).contains("condition-never", "condition-hidden");
        assertThat(faults).extracting(Fault::line).containsExactly(53, 57);
    }

    @Test
    void moreQuestionsThanAReportHoldsAreTold() {
        var rows = new StringBuilder("rows: [{id: nord, label: Nord}");
        for (int i = 0; i < 2_000; i++) {
            rows.append(", {id: r").append(i).append(", label: R}");
        }
        String text = Samples.sound().replace("rows: [{id: nord, label: Nord}", rows);

        assertThat(faults(text)).extracting(Fault::code).containsExactly("too-many-questions");
    }

    @Test
    void aTextInOneLanguageIsToldWhenTwoAreDeclared() {
        String text = Samples.smallest().replace("[fr]", "[fr, en, es]").replace("title: Essai", "title: {fr: Essai}");

        List<Fault> faults = faults(text);

        assertThat(faults.getFirst().code()).isEqualTo("wording-language-missing");
        assertThat(faults.getFirst().arguments()).containsExactly("en, es");
        assertThat(faults.subList(1, faults.size())).extracting(Fault::code).containsOnly("wording-not-translated");
        assertThat(faults).extracting(Fault::line).containsExactly(4, 5, 10, 12);
    }

    @Test
    void aTextWithoutLettersNeedsNoTranslation() {
        String text = Samples.everything().replace("slogan: \"2030\"", "slogan: \"2030 — 2040\"");

        assertThat(Definitions.parse(text, "essai.yaml").slogan().byLanguage())
                .containsOnlyKeys("fr", "en")
                .containsEntry("en", "2030 — 2040");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# rien\n", "---\n", "~"})
    void anEmptyFileIsTold(String text) {
        assertThat(faults(text)).extracting(Fault::code).containsExactly("empty-file");
    }

    @Test
    void aFileThatIsNoMappingIsTold() {
        assertThat(faults("- a\n- b\n")).extracting(Fault::code).containsExactly("not-mapping");
        assertThat(faults("bonjour")).extracting(Fault::code).containsExactly("not-mapping");
    }

    @Test
    void tooManyLevelsAreToldBeforeTheyExhaustTheProgram() {
        assertThat(faults("[".repeat(100_000))).extracting(Fault::code).containsExactly("too-deep");
        assertThat(faults("a:\n" + "- ".repeat(1_000))).extracting(Fault::code).containsExactly("too-deep");
    }

    @Test
    void tooManyFaultsAreCutShort() {
        List<Fault> faults = faults(Samples.smallest() + "documents: [" + "a, ".repeat(5_000) + "a]\n");

        assertThat(faults).hasSize(1_001);
        assertThat(faults.getLast().code()).isEqualTo("too-many-faults");
    }

    @Test
    void aHugeTextIsTold() {
        assertThat(faults("a".repeat(Text.LARGEST + 1))).extracting(Fault::code).containsExactly("file-too-large");
    }

    @Test
    void aHugeValueIsToldShort() {
        Fault fault = faults(Samples.smallest().replace("opens: 2024-03-04", "opens: " + "É".repeat(1_000_000)))
                .getFirst();

        assertThat(fault.in("fr")).hasSizeLessThan(400).contains("ÉÉÉ…");
    }

    private static Properties messages(String language) throws IOException {
        var messages = new Properties();
        try (var input = Definitions.class.getResourceAsStream("messages_" + language + ".properties")) {
            messages.load(new InputStreamReader(input, StandardCharsets.UTF_8));
        }
        return messages;
    }

    private static Set<String> values(String message) {
        return Pattern.compile("\\{\\d}")
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String damaged(Row row) {
        String text = Samples.sound();
        assertThat(text).contains(row.right());
        int at = text.indexOf(row.right());
        return text.substring(0, at)
                + row.wrong()
                + text.substring(at + row.right().length());
    }

    static List<Fault> faults(String text) {
        var unusable = catchThrowableOfType(UnusableConsultation.class, () -> Definitions.parse(text, "essai.yaml"));
        assertThat(unusable).as("nothing was found wrong").isNotNull();
        return unusable.faults();
    }

    static String told(List<Fault> faults) {
        return String.join("\n", faults.stream().map(f -> f.in("en")).toList());
    }
}
