package fr.parvis.rehearsal.visit;

import fr.parvis.collection.web.SurveyPage;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Question;
import fr.parvis.definition.Questionnaire.Section;
import fr.parvis.rehearsal.plan.Conditions;
import fr.parvis.rehearsal.plan.Given;
import fr.parvis.rehearsal.plan.Person;
import fr.parvis.rehearsal.plan.Reply;
import fr.parvis.rehearsal.verdict.Losses;
import fr.parvis.rehearsal.verdict.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// One person's way from the first page to the receipt. What is on the pages and should not be, what should be and is
/// not, what is refused or taken wrongly, is noted on the way; she goes on as long as the pages let her.
public final class Visit {

    /// A page for each mistake and for each question that an answer brings up are enough.
    private static final int PAGES_EACH = 8;

    private final Browser browser;
    private final String clone;
    private final Definition definition;
    private final Person person;
    private final Losses losses;
    private final Reading reading;
    private final Hand hand;
    private final Answers answers;
    private final Set<String> seen = new HashSet<>();

    public Visit(Browser browser, String clone, Definition definition, Person person, Losses losses) {
        this.browser = browser;
        this.clone = clone;
        this.definition = definition;
        this.person = person;
        this.losses = losses;
        this.reading = new Reading(person.language(), losses);
        this.hand = new Hand(person.language(), losses);
        this.answers = new Answers(definition.questionnaire().questions(), person);
    }

    /// What she sent; empty when the pages did not let her come to a receipt.
    public Optional<Sent> run() {
        Page page = browser.open("/" + person.language() + "/consultations/" + clone + "/questionnaire");
        int most = PAGES_EACH * (definition.questionnaire().questions().size() + 2);
        for (int i = 0; i < most; i++) {
            if (page.receipt().isPresent()) {
                return Optional.of(new Sent(person, page.receipt().get(), answers.shown()));
            }
            String at = page.section();
            Optional<Section> section = definition.questionnaire().sections().stream()
                    .filter(s -> s.id().equals(at))
                    .findFirst();
            Optional<Page> next = page.isServed() && section.isPresent() ? answer(page, section.get()) : finish(page);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            page = next.get();
        }
        losses.add("", Step.SENT, "endless", "", page.heading(), person.language());
        return Optional.empty();
    }

    /// The check page: everything that had to be asked was, and the answers are sent.
    private Optional<Page> finish(Page page) {
        for (Question question : definition.questionnaire().questions()) {
            if (!seen.contains(question.id()) && Conditions.shown(question, answers.values())) {
                missing(question);
            }
        }
        Optional<Element> send = page.status() == 200 ? button(page, "button.send") : Optional.empty();
        if (send.isEmpty()) {
            losses.add("", Step.SENT, "no-receipt", "", page.status() + " " + page.heading(), person.language());
            return Optional.empty();
        }
        Page after = browser.press(send.get());
        if (after.receipt().isEmpty() && after.section().isEmpty()) {
            losses.add("", Step.SENT, "no-receipt", "", after.status() + " " + after.heading(), person.language());
            return Optional.empty();
        }
        return Optional.of(after);
    }

    private Optional<Page> answer(Page arrived, Section section) {
        Page page = rank(arrived, section);
        var blocks = page.blocks();
        lookFor(section, blocks.keySet());
        var wrong = new ArrayList<String>();
        blocks.forEach((id, block) -> find(section, id).ifPresent(question -> {
            see(question, block);
            Given given = answers.next(question);
            if (!given.accepted()) {
                wrong.add(id);
            }
            hand.fill(question, block, given.reply());
            answers.typed(given);
        }));
        Optional<Element> next = button(page, "button.next").or(() -> button(page, "button.recheck"));
        if (next.isEmpty()) {
            losses.add("", Step.SENT, "no-next", section.id(), page.heading(), person.language());
            return Optional.empty();
        }
        return judge(browser.press(next.get()), section, wrong);
    }

    /// Whether what should be refused was, and nothing else.
    private Optional<Page> judge(Page after, Section section, List<String> wrong) {
        boolean refused = after.isToMend() && after.section().equals(section.id());
        Map<String, Block> blocks = refused ? after.blocks() : Map.of();
        boolean stuck = false;
        for (Question question : section.questions()) {
            Block block = blocks.get(question.id());
            String error = block != null && block.isToMend() ? block.error() : "";
            String told = answers.told(question);
            if (wrong.contains(question.id()) && error.isEmpty()) {
                losses.add(question.id(), Step.SENT, "accepted", told, "", person.language());
            } else if (!wrong.contains(question.id()) && !error.isEmpty()) {
                losses.add(question.id(), Step.SENT, "refused", told, error, person.language());
                stuck = true;
            }
        }
        return stuck ? Optional.empty() : Optional.of(after);
    }

    /// Rankings first, since their buttons bring the page again.
    private Page rank(Page arrived, Section section) {
        Page page = arrived;
        for (Question question : section.questions()) {
            Block block = page.blocks().get(question.id());
            if (question instanceof Question.Ranking ranking
                    && block != null
                    && !answers.isMistakeDue(ranking)
                    && answers.planned(ranking) instanceof Reply.Rank reply
                    && !answers.isRanked(ranking)) {
                page.blocks().forEach((id, other) -> find(section, id).ifPresent(q -> see(q, other)));
                page = new Ranking(ranking, person.language(), browser, losses).make(page, reply);
                answers.typed(new Given(ranking, reply, true));
            }
        }
        return page;
    }

    /// Reads a question the first time it is on a page.
    private void see(Question question, Block block) {
        if (seen.add(question.id())) {
            reading.check(question, block);
        }
    }

    private void lookFor(Section section, Set<String> found) {
        Map<String, Set<String>> values = answers.values();
        for (Question question : section.questions()) {
            boolean shown = Conditions.shown(question, values);
            if (shown && !found.contains(question.id())) {
                missing(question);
            } else if (!shown && found.contains(question.id())) {
                losses.add(question.id(), Step.SHOWN, "unexpected", "", "", person.language());
            }
        }
        found.stream()
                .filter(id -> find(section, id).isEmpty())
                .forEach(id -> losses.add(id, Step.SHOWN, "unexpected", "", "", person.language()));
    }

    private void missing(Question question) {
        String label = question.ask().label().in(person.language());
        losses.add(question.id(), Step.SHOWN, "missing", label, "", person.language());
    }

    private static Optional<Question> find(Section section, String id) {
        return section.questions().stream().filter(q -> q.id().equals(id)).findFirst();
    }

    private Optional<Element> button(Page page, String key) {
        return page.button(Messages.of(SurveyPage.class, person.language()).text(key));
    }
}
