package fr.parvis.collection.form;

import static fr.parvis.collection.form.Sample.SURVEY;
import static fr.parvis.collection.form.Sample.fields;
import static fr.parvis.collection.form.Sample.section;
import static fr.parvis.collection.form.Sample.send;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields.Field;
import fr.parvis.definition.Question;
import fr.parvis.definition.Questionnaire.Section;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WalkTests {

    private static List<String> sections(Walk walk) {
        return walk.sections().stream().map(Section::id).toList();
    }

    @Test
    void aSectionWithoutAShownQuestionIsPassedOver() {
        Walk walk = send(Typed.NOTHING, "vous", "statut=habitant");
        assertThat(sections(walk)).containsExactly("vous", "usages", "idees");
        assertThat(walk.after(section("vous"))).contains(section("usages"));
        assertThat(walk.before(section("usages"))).contains(section("vous"));
        assertThat(walk.before(section("vous"))).isEmpty();
        assertThat(walk.after(section("idees"))).isEmpty();
    }

    @Test
    void anAnswerBringsItsQuestionsInTheSameSectionAndInLaterOnes() {
        Walk walk = send(Typed.NOTHING, "vous", "statut=asso");
        assertThat(sections(walk)).containsExactly("vous", "asso", "usages", "idees");
        assertThat(walk.shownIn(section("vous"))).extracting(Question::id).containsExactly("statut", "asso_nom");
        assertThat(walk.hasNews(section("vous"))).isTrue();
        assertThat(walk.problems(section("vous"), "fr")).isEmpty();
    }

    @Test
    void whatWasTypedUnderAQuestionThatHidesIsKeptNotSentAndComesBack() {
        Walk walk = send(Typed.NOTHING, "vous", "statut=asso");
        walk = send(walk.typed(), "vous", "statut=asso", "asso_nom=Les Amis");
        walk = send(walk.typed(), "asso", "membres=12");
        assertThat(walk.answers()).isEqualTo(fields("statut=asso", "asso_nom=Les Amis", "membres=12"));

        Walk other = send(walk.typed(), "vous", "statut=habitant", "asso_nom=Les Amis");
        assertThat(other.answers()).isEqualTo(fields("statut=habitant"));
        assertThat(other.putAside()).extracting(Question::id).containsExactly("asso_nom", "membres");
        assertThat(other.unfinished()).contains(section("usages"));

        Walk back = SURVEY.walk(SURVEY.add(other.typed(), Set.of("statut"), fields("statut=asso")));
        assertThat(back.answers()).isEqualTo(fields("statut=asso", "asso_nom=Les Amis", "membres=12"));
        assertThat(back.putAside()).isEmpty();
    }

    @Test
    void anUntickedBoxIsForgottenSinceItsQuestionWasOnThePage() {
        Walk walk = send(Typed.NOTHING, "usages", "lieux=parc", "lieux=lac");
        assertThat(send(walk.typed(), "usages", "lieux=lac").typed().fields().values("lieux"))
                .containsExactly("lac");
        assertThat(send(walk.typed(), "usages").typed().fields().values("lieux"))
                .isEmpty();
        assertThat(send(walk.typed(), "idees", "idee=x").typed().fields().values("lieux"))
                .hasSize(2);
    }

    @Test
    void answersAreSentInTheQuestionnairesOrderAsTyped() {
        Walk walk = send(
                Typed.NOTHING,
                "usages",
                "distance= 3,50 ",
                "lieu_note.lac=mal",
                "lieu_note.parc=bien",
                "_day.venue=3",
                "_month.venue=02",
                "_year.venue= 2025",
                "lieux=autre",
                "lieux=other",
                "lieux.other= au\r\nloin ",
                "ordre=jeux>bancs",
                "note=");
        assertThat(walk.answers().list())
                .containsExactly(
                        new Field("lieux", "autre"),
                        new Field("lieux", "other"),
                        new Field("lieux.other", " au\r\nloin "),
                        new Field("ordre", "jeux>bancs"),
                        new Field("distance", " 3,50 "),
                        new Field("venue", "2025-02-03"),
                        new Field("lieu_note.parc", "bien"),
                        new Field("lieu_note.lac", "mal"));
    }

    @Test
    void theSurveyIsFinishedOnceEachShownQuestionWasSeenAndNothingIsToMend() {
        Walk walk = send(Typed.NOTHING, "vous", "statut=habitant");
        assertThat(walk.unfinished()).contains(section("usages"));
        walk = send(walk.typed(), "usages", "ordre=jeux", "lieu_note.parc=bien", "lieu_note.lac=mal");
        assertThat(walk.unfinished()).contains(section("idees"));
        walk = send(walk.typed(), "idees", "idee=" + "x".repeat(31));
        assertThat(walk.unfinished()).contains(section("idees"));
        walk = send(walk.typed(), "idees", "idee=x");
        assertThat(walk.unfinished()).isEmpty();
    }

    @Test
    void whatAPageCarriesComesBackAndNothingElse() {
        var seal = new Seal("a secret of thirty-two bytes ....".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var ticket = Ticket.issue(java.time.Instant.parse("2026-03-02T10:00:00.123Z"), 3);
        assertThat(Ticket.open(seal, "velo", ticket.sealed(seal, "velo"))).contains(ticket);
        assertThat(Ticket.open(seal, "bus", ticket.sealed(seal, "velo"))).isEmpty();

        var typed = new Typed(fields("a=\0é👩‍👩‍👧\r", "_seen=a"));
        String carried = typed.sealed(seal, "velo", ticket);
        assertThat(Typed.open(seal, "velo", ticket, carried)).contains(typed);
        assertThat(Typed.open(seal, "velo", ticket, "")).contains(Typed.NOTHING);
        assertThat(Typed.unpacked(Typed.NOTHING.packed())).isEqualTo(Typed.NOTHING);
        var other = Ticket.issue(ticket.issued(), 3);
        assertThat(Typed.open(seal, "velo", other, carried)).isEmpty();
        assertThat(Typed.open(seal, "bus", ticket, carried)).isEmpty();
        char last = carried.charAt(carried.length() - 2);
        String tampered = carried.substring(0, carried.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + carried.charAt(carried.length() - 1);
        assertThat(Typed.open(seal, "velo", ticket, tampered)).isEmpty();
        assertThat(Typed.open(seal, "velo", ticket, "%%%")).isEmpty();
    }

    @Test
    void aRankingMovesByItsButtons() {
        Ranked ranked = Ranked.of("");
        for (String move : List.of("add:q:a", "add:q:b", "add:q:c", "up:q:c", "down:q:a", "remove:q:b", "up:q:x")) {
            ranked = ranked.after((Action.Arrange) Action.of(move));
        }
        assertThat(ranked.value()).isEqualTo("c>a");
        assertThat(Action.of("up:q")).isEqualTo(new Action.Next());
        assertThat(Action.of("anything")).isEqualTo(new Action.Next());
    }
}
