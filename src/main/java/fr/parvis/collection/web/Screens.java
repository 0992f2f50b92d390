package fr.parvis.collection.web;

import fr.parvis.collection.form.Action;
import fr.parvis.collection.form.Box;
import fr.parvis.collection.form.Boxes;
import fr.parvis.collection.form.Problem;
import fr.parvis.collection.form.Puzzle;
import fr.parvis.collection.form.Recap;
import fr.parvis.collection.form.Walk;
import fr.parvis.collection.form.Words;
import fr.parvis.consultation.Published;
import fr.parvis.consultation.Stage;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Questionnaire.Section;
import fr.parvis.page.Frame;
import fr.parvis.page.Pages;
import fr.parvis.report.Numbers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The survey's pages as answers of the server.
@Component
final class Screens {

    private static final int OK = 200;
    private static final int TO_MEND = 422;

    private final Pages pages;
    private final Visits visits;
    private final Clock clock;
    private final Map<String, Start> starts = new ConcurrentHashMap<>();

    /// The first page of a consultation's form as long as nothing is published nor decided anew.
    ///
    /// @param before what stands before the form that the page carries @param after what stands after it
    private record Start(Published consultation, byte[] before, byte[] after) {

        static Start of(Published consultation, byte[] page, String form) {
            String text = new String(page, StandardCharsets.ISO_8859_1);
            int at = text.indexOf(form);
            return new Start(
                    consultation, Arrays.copyOf(page, at), Arrays.copyOfRange(page, at + form.length(), page.length));
        }

        byte[] with(String form) {
            byte[] middle = form.getBytes(StandardCharsets.US_ASCII);
            byte[] page = Arrays.copyOf(before, before.length + middle.length + after.length);
            System.arraycopy(middle, 0, page, before.length, middle.length);
            System.arraycopy(after, 0, page, before.length + middle.length, after.length);
            return page;
        }
    }

    Screens(Pages pages, Visits visits, Clock clock) {
        this.pages = pages;
        this.visits = visits;
        this.clock = clock;
    }

    /// The section where the visit stands, or the check page.
    ResponseEntity<byte[]> current(Visit visit) {
        return visit.section() == null ? check(visit) : section(visit, List.of(), "", null);
    }

    /// The first page of a new form. Only the form that it carries tells it from anybody else's: the rest is made once
    /// for as long as the consultation stays what it is.
    ResponseEntity<byte[]> first(Visit visit) {
        String form = visits.hidden(visit).form();
        Start known = starts.get(visit.language() + visit.id());
        if (known == null || known.consultation() != visit.consultation()) {
            var made = current(visit);
            Start fresh = Start.of(visit.consultation(), Objects.requireNonNull(made.getBody()), form);
            starts.put(visit.language() + visit.id(), fresh);
            return made;
        }
        return pages.personal(known.with(form));
    }

    ResponseEntity<byte[]> section(Visit visit, List<Problem> problems) {
        return section(visit, problems, "", null);
    }

    /// @param move the ranking's button that was pressed; null for none
    ResponseEntity<byte[]> section(Visit visit, List<Problem> problems, String notice, Action.@Nullable Arrange move) {
        return section(problems.isEmpty() ? OK : TO_MEND, visit, problems, notice, move);
    }

    ResponseEntity<byte[]> section(
            int status, Visit visit, List<Problem> problems, String notice, Action.@Nullable Arrange move) {
        Section section = visit.section();
        if (section == null) {
            return check(visit);
        }
        Walk walk = visit.walk();
        var boxes = new Boxes(walk, visit.language(), problems);
        List<Box> shown = walk.shownIn(section).stream().map(boxes::of).toList();
        List<Section> sections = walk.sections();
        int step = sections.indexOf(section) + 1;
        Words title = Words.of(section.title(), visit.language());
        String name = text(visit, "section.window", title.text(), step, sections.size(), name(visit));
        var page = new SectionPage(
                frame(visit, problems.isEmpty() ? name : text(visit, "error.window", name)),
                action(visit),
                visits.hidden(visit),
                visit.survey().trap(),
                section.id(),
                step,
                sections.size(),
                title,
                section.text() == null ? null : Words.of(section.text(), visit.language()),
                shown,
                problems,
                notice,
                move == null ? "" : Boxes.focusAfter(move, shown));
        return pages.personal(status, "collection/section.jte", page);
    }

    /// The check page; or, while something is missing or to be mended, the section where it is.
    ResponseEntity<byte[]> check(Visit visit) {
        Section unfinished = visit.walk().unfinished().orElse(null);
        if (unfinished != null) {
            var there = visit.at(unfinished);
            return section(there, there.walk().problems(unfinished, visit.language()));
        }
        return check(OK, visit, "", null, false);
    }

    ResponseEntity<byte[]> check(int status, Visit visit, String notice, @Nullable Puzzle puzzle, boolean wrong) {
        String title = text(visit, "check.window", name(visit));
        boolean error = wrong || !notice.isEmpty();
        boolean late = visit.consultation().stage(clock.instant()) == Stage.OVER;
        var page = new CheckPage(
                frame(visit, error ? text(visit, "error.window", title) : title),
                action(visit),
                visits.hidden(visit),
                Recap.of(visit.walk(), visit.language()),
                notice,
                puzzle,
                wrong,
                late
                        ? day(
                                visit.language(),
                                visit.consultation().definition().calendar().closes())
                        : "");
        return pages.personal(status, "collection/check.jte", page);
    }

    ResponseEntity<byte[]> twice(Visit visit, boolean replaceable) {
        var frame = frame(visit, text(visit, "twice.title"));
        return pages.personal(
                409, "collection/twice.jte", new TwicePage(frame, action(visit), visits.hidden(visit), replaceable));
    }

    ResponseEntity<byte[]> draft(Visit visit, String site, String path, LocalDate until) {
        var frame = frame(visit, text(visit, "draft.title"));
        return pages.personal(
                OK, "collection/draft.jte", new DraftPage(frame, site + path, path, day(visit.language(), until)));
    }

    /// Why the survey cannot be started now.
    ResponseEntity<byte[]> notOpen(Published consultation, String language, Stage stage) {
        var calendar = consultation.definition().calendar();
        LocalDate day = stage == Stage.COMING ? calendar.opens() : calendar.closes();
        return message(OK, consultation, language, "stage." + stage.name(), day(language, day));
    }

    ResponseEntity<byte[]> message(
            int status, Published consultation, String language, String key, Object... arguments) {
        var messages = Messages.of(SurveyPage.class, language);
        String heading = messages.text(key + ".title");
        var page = new MessagePage(
                frame(consultation, language, heading),
                heading,
                messages.text(key + ".text", arguments),
                "/" + language + "/consultations/" + consultation.id());
        return pages.personal(status, "collection/message.jte", page);
    }

    static Frame frame(Published consultation, String language, String title) {
        var definition = consultation.definition();
        String home = "/consultations/" + consultation.id();
        return new Frame(
                language,
                title,
                null,
                Frame.Authority.of(definition.organiser(), definition.title(), home, consultation.logoAddress()));
    }

    static String day(String language, LocalDate day) {
        return Numbers.of(language, 0).day(day);
    }

    static String text(Visit visit, String key, Object... arguments) {
        return Messages.of(SurveyPage.class, visit.language()).text(key, arguments);
    }

    private static Frame frame(Visit visit, String title) {
        return frame(visit.consultation(), visit.language(), title);
    }

    private static String name(Visit visit) {
        return visit.survey().definition().title().in(visit.language());
    }

    private static String action(Visit visit) {
        return "/" + visit.language() + visit.home() + "/questionnaire";
    }
}
