package fr.parvis.rehearsal;

import fr.parvis.consultation.Rehearsals;
import fr.parvis.database.Database;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Definition;
import fr.parvis.rehearsal.plan.Person;
import fr.parvis.rehearsal.plan.Plan;
import fr.parvis.rehearsal.verdict.Losses;
import fr.parvis.rehearsal.verdict.OfQuestion;
import fr.parvis.rehearsal.verdict.Verdict;
import fr.parvis.rehearsal.visit.Browser;
import fr.parvis.rehearsal.visit.Sent;
import fr.parvis.rehearsal.visit.Visit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Answers a questionnaire on a clone, through the pages of a server, and follows every answer to the report.
public final class Rehearsal {

    private final Database application;
    private final Database owner;
    private final Following.Counting counting;
    private final Following.Printing printing;

    /// @param owner the database as the owner of its tables, who alone may purge
    public Rehearsal(Database application, Database owner) {
        this(application, owner, Following::figures, Following::html);
    }

    Rehearsal(Database application, Database owner, Following.Counting counting, Following.Printing printing) {
        this.application = application;
        this.owner = owner;
        this.counting = counting;
        this.printing = printing;
    }

    /// Rehearses what a folder holds, keeps the verdict, and leaves nothing else, whatever happens.
    ///
    /// @param home address of a server over the same database, without a slash at its end
    /// @param by who rehearses
    /// @param progress told how many people have answered
    public Verdict run(ConsultationFolder folder, String home, String by, IntConsumer progress) {
        Purge.leftovers(owner);
        var rehearsals = new Rehearsals(application);
        var subject = rehearsals.subject(folder);
        Rehearsals.Clone clone = rehearsals.clone(subject, Clock.systemUTC(), by);
        var interrupted = new Thread(() -> Purge.clone(owner, clone.id()), "purge-rehearsal");
        Runtime.getRuntime().addShutdownHook(interrupted);
        Verdict verdict;
        try {
            verdict = play(folder, subject, clone, home, by, progress);
        } finally {
            Purge.clone(owner, clone.id());
            forget(interrupted);
        }
        rehearsals.record(subject, verdict.green(), verdict.toJson(), by);
        return verdict;
    }

    private Verdict play(
            ConsultationFolder folder,
            Rehearsals.Subject subject,
            Rehearsals.Clone clone,
            String home,
            String by,
            IntConsumer progress) {
        Definition definition = clone.versions().current();
        var losses = new Losses();
        var plan = Plan.of(definition);
        List<Sent> sent = visit(plan, definition, home, losses, progress);
        var following = new Following(application, clone, folder.folder(), losses);
        following.follow(sent, counting, printing);
        List<OfQuestion> questions = new Tally(definition, plan, sent, losses, following.figures()).questions();
        return new Verdict(
                subject.id(),
                definition.version(),
                subject.digest(),
                OffsetDateTime.now(definition.calendar().zone())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                by,
                plan.people().size(),
                Plan.languages(definition),
                questions,
                plan.neverHidden().stream().sorted().toList(),
                losses.list());
    }

    private static List<Sent> visit(
            Plan plan, Definition definition, String home, Losses losses, IntConsumer progress) {
        var sent = new ArrayList<Sent>();
        try (var browser = new Browser(home)) {
            int people = 0;
            for (Person person : plan.people()) {
                new Visit(browser, definition.id(), definition, person, losses)
                        .run()
                        .ifPresent(sent::add);
                progress.accept(++people);
            }
        }
        return sent;
    }

    private static void forget(Thread interrupted) {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException ending) {
            // The process is ending, and the purge with it.
        }
    }
}
