package fr.parvis.collection.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Fields.Field;
import fr.parvis.site.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a browser would not send, and what a person may: each with what becomes of it. Numbers are those of the
/// catalogue of reliability.
class HostileFormTests {

    private static final String YAML = """
            parvis: 1
            id: %s
            languages: [fr]
            title: Essai
            organiser: {name: Ville}
            opens: 2026-03-01
            closes: 2026-03-31
            questionnaire:
              - section: un
                title: Un
                questions:
                  - {id: mots, type: long-text, label: Vos mots, length: 100000}
                  - {id: genre, type: single-choice, label: Un choix, choices: [{id: a, label: A}, {id: b, label: B}]}
            """;
    private static final String SURVEY = "/fr/consultations/essai/questionnaire";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final Site SITE = new Site();

    @BeforeAll
    static void publish(@TempDir Path temporary) throws IOException {
        for (String id : List.of("essai", "autre")) {
            Path folder = Files.createTempDirectory(temporary, id);
            Files.writeString(folder.resolve("consultation.yaml"), YAML.formatted(id));
            SITE.publish(folder, temporary, TODAY.minusDays(3), TODAY.plusDays(4), true);
        }
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    private static Visitor visitor() {
        return new Visitor(SITE).open(SURVEY);
    }

    private static String first(Visitor visitor, String name) {
        return visitor.page().select("[name=" + name + "]").attr("value");
    }

    private static boolean isStored(String name, String value) {
        return SITE
                .database()
                .application()
                .sql()
                .sql("select fields from collection.content")
                .query((row, number) -> Fields.parse(row.getBytes("fields")))
                .list()
                .stream()
                .anyMatch(f -> f.values(name).equals(List.of(value)));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("1", "x".repeat(65_536)),
                Arguments.of("2", "é".repeat(70_000)),
                Arguments.of("14", "a@b.fr\r\nBcc: c@d.fr"),
                Arguments.of("16", "\"><script>alert(1)</script>"),
                Arguments.of("17", "<img src=x onerror=alert(1)>"),
                Arguments.of("18", "<svg onload=alert(1)>"),
                Arguments.of("19", "javascript:alert(1) data:text/html,x"),
                Arguments.of("20", "3<5 et 7>2 <pas une balise"),
                Arguments.of("21", "[x](javascript:y) <b>gras</b> </textarea><i>"),
                Arguments.of("22", "{{7*7}} ${7*7} #{7*7} <%=7*7%>"),
                Arguments.of("23", "=1+1"),
                Arguments.of("24", "@SUM(1+1)|cmd"),
                Arguments.of("25", "\u002b1"),
                Arguments.of("25b", "\t-1"),
                Arguments.of("25c", "\uff1d1"),
                Arguments.of("26", "=HYPERLINK(\"http://example.org\")"),
                Arguments.of("28", "a\"b;c\r\nd"),
                Arguments.of("29", "' OR 1=1--"),
                Arguments.of("30", "100 % _"),
                Arguments.of("31", "a\0b"),
                Arguments.of("32", "\u001b[31mrouge\r\n2026 INFO faux"),
                Arguments.of("34", "👨‍👩‍👧‍👦 🇫🇷🏳️‍🌈"),
                Arguments.of("35", "e" + "\u0301".repeat(200)),
                Arguments.of("36", "\u202eabc\u202c"),
                Arguments.of("37", "a\u200bb\u00a0c\u00add"),
                Arguments.of("38", "e\u0301t\u00e9"),
                Arguments.of("40", "\ufeffdébut"),
                Arguments.of("42", "  bords  "),
                Arguments.of("43", "../../etc/passwd"),
                Arguments.of("lone CR", "a\rb"),
                Arguments.of("null words", "null undefined"),
                Arguments.of("first line empty", "\r\n\r\nfin"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void wordsAreStoredAsTypedAndShownAsText(String number, String words) {
        Visitor visitor = visitor().fill("mots", words).press("Continuer");
        assertThat(visitor.heading()).isEqualTo("Vérifiez vos réponses");
        Document page = visitor.page();
        assertThat(page.select("script, svg, img, i, b")).isEmpty();
        assertThat(shown(page.select("dd .own").first().wholeText())).isEqualTo(shown(words));

        visitor.press("Envoyer ma contribution");
        assertThat(visitor.heading()).startsWith("Merci");
        assertThat(isStored("mots", words)).isTrue();
        var pdf = SITE.get(visitor.page().select("a[href$=.pdf]").attr("href"));
        assertThat(pdf.statusCode()).isEqualTo(200);
    }

    /// Line ends and NUL apart, which a page's reader rewrites.
    private static String shown(String words) {
        return words.replaceAll("[\r\n\0\ufffd]", "");
    }

    @Test
    void spacesAloneAreNoAnswer() {
        Visitor visitor = visitor().fill("mots", " \t ").press("Continuer");
        assertThat(visitor.page().select("dd").eachText()).containsExactly("Pas de réponse", "Pas de réponse");
    }

    @Test
    void aMegabyteIsSentBackWithItsWordsAndTheNumberTooMany() {
        Visitor visitor = visitor().fill("mots", "x".repeat(1_000_000)).press("Continuer");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().text().replaceAll("\\p{Z}", " ")).contains("900 000 caractères de trop");
        assertThat(visitor.page().select("textarea").first().wholeText().strip())
                .hasSize(1_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "4 eleven megabytes, 11000000, 413",
        "5 ten thousand fields, -10001, 413",
        "exactly too long, 4194305, 413"
    })
    void whatIsTooLargeIsRefusedAsAPage(String what, int size, int status) {
        String body = size > 0 ? "mots=" + "x".repeat(size) : "a=&".repeat(-size);
        var answer = SITE.post(SURVEY, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Site.document(answer).select("h1").text()).isEqualTo("Vos textes sont trop longs pour être reçus");
    }

    @Test
    void aLongBodyWithoutALengthIsRefusedToo() {
        byte[] body = ("mots=" + "x".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(SITE.address(SURVEY)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))
                .build();
        assertThat(SITE.send(request).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "33 lone surrogate, mots=%ED%A0%80",
        "33 overlong, mots=%C0%AF",
        "33 cut short, mots=%E2%82",
        "39 Latin-1, mots=%E9",
        "39 UTF-16, mots=%FF%FEa%00",
        "bad escape, mots=100%"
    })
    void whatIsNotUtf8IsRefusedAsAPage(String what, String body) {
        var answer = SITE.post(SURVEY, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Site.document(answer).select("h1").text()).isEqualTo("Cette demande n’a pas pu être lue");
    }

    @Test
    void aDeclaredCharsetChangesNothing() {
        var fields = new ArrayList<>(visitor().fill("mots", "été").fields().list());
        byte[] body = new Fields(fields).encoded();
        for (String charset : List.of("ISO-8859-1", "UTF-16", "utf-8")) {
            var answer = SITE.send(HttpRequest.newBuilder(URI.create(SITE.address(SURVEY)))
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=" + charset)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build());
            assertThat(Site.document(answer).select("dd").first().text()).isEqualTo("été");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8, inconnue, x",
        "67, constructor, x",
        "67, class.module.classLoader, x",
        "8, genre.other, x",
        "8, mots.ligne, x"
    })
    void aFieldThatTheQuestionnaireHasNotIsRefused(String number, String name, String value) {
        Fields fields = visitor().fields();
        var all = new ArrayList<>(fields.list());
        all.add(new Field(name, value));
        Visitor visitor = new Visitor(SITE).post(SURVEY, new Fields(all));
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.heading()).isEqualTo("Ce formulaire n’est pas celui de cette consultation");
    }

    @ParameterizedTest
    @CsvSource({
        "9 unknown choice, z, '', Choisissez de nouveau",
        "10 two for one, a, b, Une seule réponse est possible",
        "path as choice, ../a, '', Choisissez de nouveau"
    })
    void choicesThatThePageHasNotAreToldBesideTheQuestion(String what, String one, String two, String told) {
        var fields = new ArrayList<>(visitor().fields().list());
        fields.add(new Field("genre", one));
        if (!two.isEmpty()) {
            fields.add(new Field("genre", two));
        }
        Visitor visitor = new Visitor(SITE).post(SURVEY, new Fields(fields));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().getElementById("genre:error").text()).contains(told);
    }

    @Test
    void twiceTheSameTextFieldIsToldAndMissingFieldsAreNoAnswer() {
        Visitor visitor = visitor();
        Fields fields = visitor.fields();
        Visitor twice = new Visitor(SITE)
                .post(SURVEY, fields.and(new Fields(List.of(new Field("mots", "x"), new Field("mots", "y")))));
        assertThat(twice.status()).isEqualTo(422);
        Visitor bare = new Visitor(SITE).post(SURVEY, fields.only(name -> name.equals("_form")));
        assertThat(bare.status()).isEqualTo(200);
        assertThat(bare.heading()).isEqualTo("Un");
    }

    @Test
    void aFormThatIsMissingAlteredOrOfAnotherConsultationIsRefused() {
        Visitor visitor = visitor();
        Fields fields = visitor.fields();
        String form = first(visitor, "_form");
        String other = first(new Visitor(SITE).open(SURVEY.replace("essai", "autre")), "_form");
        String second = first(visitor(), "_form");
        for (String wrong : List.of("", "x", form.substring(1), other, form + "A")) {
            Visitor refused = new Visitor(SITE).post(SURVEY, replaced(fields, "_form", wrong));
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.heading()).isEqualTo("Ce formulaire n’est pas celui de cette consultation");
        }
        // What was typed under one form does not pass into another.
        Visitor checking = visitor().fill("mots", "x").press("Continuer");
        Fields carrying = checking.fields();
        assertThat(first(checking, "_carried")).isNotEmpty();
        assertThat(new Visitor(SITE)
                        .post(SURVEY, replaced(carrying, "_form", second))
                        .status())
                .isEqualTo(400);
        assertThat(new Visitor(SITE)
                        .post(SURVEY, replaced(carrying, "_carried", first(checking, "_carried") + "AA"))
                        .status())
                .isEqualTo(400);
    }

    private static Fields replaced(Fields fields, String name, String value) {
        return fields.only(n -> !n.equals(name)).and(new Fields(List.of(new Field(name, value))));
    }

    @ParameterizedTest
    @CsvSource({"multipart/form-data; boundary=x", "text/plain", "application/json", "application/xml"})
    void aBodyThatIsNoFormIsRefused(String type) {
        var answer = SITE.send(HttpRequest.newBuilder(URI.create(SITE.address(SURVEY)))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("--x--"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"PUT", "DELETE", "PATCH", "TRACE"})
    void otherMethodsAreRefused(String method) {
        var answer = SITE.send(HttpRequest.newBuilder(URI.create(SITE.address(SURVEY)))
                .method(method, BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/recus/0000-0000-0000-0000-0000-0000-00",
        "/fr/recus/x",
        "/fr/recus/0000-0000-0000-0000-0000-0000-00/reponses.pdf",
        "/fr/brouillons/AAAAAAAAAAAAAAAAAAAAAA",
        "/fr/brouillons/x",
        "/fr/consultations/rien/questionnaire"
    })
    void whatIsNobodysIsNotFound(String path) {
        var answer = SITE.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Site.document(answer).select("h1").text()).isEqualTo("Cette page n’existe pas");
    }
}
