package fr.parvis.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.analysis.Analysis;
import fr.parvis.analysis.Figure;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.rehearsal.verdict.Step;
import fr.parvis.rehearsal.verdict.Verdict;
import fr.parvis.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Faults put on purpose on the way of the answers, of the kinds that make a question impossible to analyse: each turns
/// the rehearsal red, with the question it touches and the step where it is.
final class SeededFaultsTests {

    private static final UnaryOperator<String> AS_IT_IS = text -> text;

    @TempDir
    static Path temporary;

    private static Site site;
    private static ConsultationFolder folder;

    @BeforeAll
    static void serve() throws Exception {
        site = new Site();
        Path sample = Files.createDirectories(temporary.resolve("tout"));
        Files.copy(
                Path.of("src", "test", "resources", "fr", "parvis", "collection", "every-type.yaml"),
                sample.resolve("consultation.yaml"));
        folder = ConsultationFolder.open(sample);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aFieldRemovedFromAPage() {
        assertLost(shown(page -> page.select("[name=distance]").remove()), "distance", Step.SHOWN);
    }

    @Test
    void twoOptionsThatSendEachOthersValue() {
        Verdict verdict = shown(page -> {
            page.select("[name=lieux][value=parc]").attr("value", "-");
            page.select("[name=lieux][value=lac]").attr("value", "parc");
            page.select("[name=lieux][value=-]").attr("value", "lac");
        });
        assertLost(verdict, "lieux", Step.STORED);
        assertThat(verdict.find("lieux").orElseThrow().sentence("en")).contains("parc", "lac");
    }

    @Test
    void anOptionMissingInOneLanguage() {
        Verdict verdict = shown(page ->
                page.select(".option:has(label:containsOwn(To the lake))").remove());
        assertLost(verdict, "lieux", Step.SHOWN);
        assertThat(verdict.find("lieux").orElseThrow().language()).isEqualTo("en");
    }

    @Test
    void aLabelMissing() {
        assertLost(shown(page -> page.select("span:containsOwn(Quelle note)").remove()), "note", Step.SHOWN);
    }

    @Test
    void aHelpTextMissing() {
        assertLost(shown(page -> page.select(".help").remove()), "statut", Step.SHOWN);
    }

    @Test
    void aRowOfAGridMissing() {
        Verdict verdict = shown(
                page -> page.select("fieldset.row:has([name=lieu_note.lac])").remove());
        assertLost(verdict, "lieu_note", Step.SHOWN);
    }

    @Test
    void aLengthCutByThePage() {
        assertLost(shown(page -> page.select("textarea").attr("maxlength", "20")), "idee", Step.SHOWN);
    }

    @Test
    void aLengthCutOnTheWayToTheRegister() {
        assertLost(meddled(AS_IT_IS, body -> body.replaceAll("(idee=[^&]*)aaaaaaaaaa", "$1")), "idee", Step.STORED);
    }

    @Test
    void anEmojiDamagedOnTheWay() {
        Verdict verdict = meddled(AS_IT_IS, body -> body.replace("%F0%9F%9A%B2", "%3F"));
        assertLost(verdict, "idee", Step.STORED);
        assertLost(verdict, "statut", Step.STORED);
    }

    @Test
    void anAccentDamagedInTheRegister() {
        String cut = "convert_to(replace(convert_from(new.fields, 'UTF8'), 'asso_nom=%C3%89', 'asso_nom=E'), 'UTF8')";
        assertLost(withTrigger("collection.content", "new.fields := " + cut), "asso_nom", Step.STORED);
    }

    @Test
    void aFieldLostBetweenThePageAndTheRegister() {
        assertLost(meddled(AS_IT_IS, body -> body.replaceAll("&note=[^&]*", "")), "note", Step.STORED);
    }

    @Test
    void aFieldLostInTheRegister() {
        String lost = "convert_to(regexp_replace(convert_from(new.fields, 'UTF8'), 'distance=[^&]*', 'd=1'), 'UTF8')";
        assertLost(withTrigger("collection.content", "new.fields := " + lost), "distance", Step.STORED);
    }

    @Test
    void aConditionInverted() {
        assertLost(served("\"is\":\"asso\"", "\"is-not\":\"asso\""), "asso_nom", Step.SHOWN);
    }

    @Test
    void aQuestionHiddenThatMustBeShown() {
        assertLost(
                served("\"is\":\"asso\",\"question\":\"statut\"", "\"is\":\"other\",\"question\":\"statut\""),
                "membres",
                Step.SHOWN);
    }

    @Test
    void aQuestionShownThatMustBeHidden() {
        Verdict verdict = shown(page -> page.select("form:has([value=statut]) p.buttons")
                .before("<div class=question><input type=hidden name=_asked value=asso_nom></div>"));
        assertLost(verdict, "asso_nom", Step.SHOWN);
    }

    @Test
    void aRequiredQuestionThatIsNot() {
        assertLost(served("\"required\":true", "\"required\":false"), "ordre", Step.SENT);
    }

    @Test
    void aBoundThatIsNotKept() {
        assertLost(served("\"max\":60", "\"max\":6000"), "distance", Step.SENT);
    }

    @Test
    void anAnswerLostAtFreeze() {
        assertLost(frozenWith("(^|&)note=[^&]*", "\\1"), "note", Step.FROZEN);
    }

    @Test
    void wordsAlteredAtFreeze() {
        assertLost(frozenWith("(idee=[^&]*)%F0%9F%9A%B2", "\\1%3F"), "idee", Step.FROZEN);
    }

    @Test
    void aTallyThatIsWrong() {
        var rehearsal = new Rehearsal(
                site.database().application(),
                site.database().owner(),
                analysis -> figures(analysis).stream()
                        .map(figure -> figure.id().equals("question.lieux") ? oneMore(figure) : figure)
                        .toList(),
                Following::html);
        assertLost(run(rehearsal, site.address("")), "lieux", Step.COUNTED);
    }

    @Test
    void aFigureMissingFromTheReport() {
        assertLost(
                printed(page -> page.select("table[data-figure=question.note]").remove()), "note", Step.REPORTED);
    }

    @Test
    void aCountMisprintedInTheReport() {
        Verdict verdict = printed(page ->
                page.select("table[data-figure=question.ordre] td").first().text("99"));
        assertLost(verdict, "ordre", Step.REPORTED);
    }

    @Test
    void wordsMisprintedInTheReport() {
        Verdict verdict = printed(page -> page.select("blockquote")
                .forEach(quote -> quote.text(quote.wholeText().replace("🚲", ""))));
        assertLost(verdict, "idee", Step.REPORTED);
    }

    @Test
    void aReportThatCannotBeMade() {
        var rehearsal = new Rehearsal(
                site.database().application(), site.database().owner(), Following::figures, (material, logo) -> {
                    throw new IllegalStateException("no paper");
                });
        assertLost(run(rehearsal, site.address("")), "", Step.REPORTED);
    }

    private static void assertLost(Verdict verdict, String question, Step step) {
        assertThat(verdict.green()).isFalse();
        assertThat(verdict.first()).as("%s", verdict.losses()).anySatisfy(loss -> {
            assertThat(loss.question()).isEqualTo(question);
            assertThat(loss.step()).isEqualTo(step);
            assertThat(loss.sentence("fr")).isNotBlank();
            assertThat(loss.remedy("en")).isNotBlank();
        });
        assertThat(site.database()
                        .owner()
                        .sql()
                        .sql("select count(*) from consultation.clone")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /// A rehearsal whose pages are altered before they are read.
    private static Verdict shown(Consumer<Document> change) {
        return meddled(html -> changed(html, change), AS_IT_IS);
    }

    private static String changed(String html, Consumer<Document> change) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        change.accept(page);
        return page.outerHtml();
    }

    private static Verdict meddled(UnaryOperator<String> page, UnaryOperator<String> body) {
        try (var meddler = new Meddler(site, page, body)) {
            return run(rehearsal(), meddler.address());
        }
    }

    private static Verdict printed(Consumer<Document> change) {
        var rehearsal = new Rehearsal(
                site.database().application(),
                site.database().owner(),
                Following::figures,
                (material, logo) -> changed(Following.html(material, logo), change));
        return run(rehearsal, site.address(""));
    }

    /// A rehearsal of a server that has another definition than the one rehearsed.
    private static Verdict served(String from, String to) {
        return withTrigger(
                "consultation.version", "new.definition := replace(new.definition, '%s', '%s')".formatted(from, to));
    }

    private static Verdict withTrigger(String table, String does) {
        sql("create function seeded() returns trigger language plpgsql as $$ begin " + does + "; return new; end $$");
        sql("create trigger seeded before insert on " + table + " for each row execute function seeded()");
        try {
            return run(rehearsal(), site.address(""));
        } finally {
            sql("drop trigger seeded on " + table);
            sql("drop function seeded()");
        }
    }

    /// A rehearsal whose freeze reads other fields than those of the register.
    private static Verdict frozenWith(String pattern, String with) {
        String view = site.database()
                .owner()
                .sql()
                .sql("select pg_get_viewdef('collection.effective'::regclass)")
                .query(String.class)
                .single();
        String other = "convert_to(regexp_replace(convert_from(c.fields, 'UTF8'), '%s', '%s'), 'UTF8') as fields"
                .formatted(pattern, with);
        assertThat(view).contains("c.fields");
        sql("create or replace view collection.effective as "
                + view.replaceFirst("c\\.fields", Matcher.quoteReplacement(other)));
        try {
            return run(rehearsal(), site.address(""));
        } finally {
            sql("create or replace view collection.effective as " + view);
        }
    }

    private static void sql(String statement) {
        site.database().owner().sql().sql(statement).update();
    }

    private static Rehearsal rehearsal() {
        return new Rehearsal(site.database().application(), site.database().owner());
    }

    private static Verdict run(Rehearsal rehearsal, String home) {
        return rehearsal.run(folder, home, "Test", people -> {});
    }

    private static List<Figure> figures(Analysis analysis) {
        return Following.figures(analysis);
    }

    /// The same figure with one more answer in its first row.
    private static Figure oneMore(Figure figure) {
        var rows = new ArrayList<>(figure.rows());
        var first = new ArrayList<>(rows.getFirst());
        first.set(1, (Long) Objects.requireNonNull(first.get(1)) + 1);
        rows.set(0, first);
        return new Figure(figure.id(), figure.shows(), figure.sql(), figure.columns(), rows, false);
    }
}
