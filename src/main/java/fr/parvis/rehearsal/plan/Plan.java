package fr.parvis.rehearsal.plan;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who must answer so that every way to answer every question is tried, each condition is true of somebody and false of
/// somebody, each mistake is made once, and each question is read in each language.
///
/// Built greedily, from the last question to the first: a person takes up at each question a way that nobody took yet.
public final class Plan {

    /// Beyond so many characters a form is too large to be sent; texts that would exceed it wait for the next person.
    private static final int LARGEST_FORM = 1_000_000;

    private final List<Question> questions;
    private final List<String> languages;
    private final Search search;
    private final Map<String, Deque<Reply>> untaken = new LinkedHashMap<>();
    private final Map<String, List<Reply>> mistakes = new HashMap<>();
    private final Set<String> unhidden = new LinkedHashSet<>();
    private final Map<String, Set<String>> unread = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final Set<String> neverShown = new LinkedHashSet<>();
    private final Set<String> neverHidden = new LinkedHashSet<>();

    private Plan(Definition definition) {
        questions = definition.questionnaire().questions();
        languages = languages(definition);
        search = new Search(questions);
        for (Question question : questions) {
            untaken.put(question.id(), new ArrayDeque<>(Replies.taken(question)));
            mistakes.put(question.id(), Replies.refused(question));
            unread.put(question.id(), new HashSet<>(languages));
            if (question.ask().shownIf() != null) {
                unhidden.add(question.id());
            }
        }
    }

    public static Plan of(Definition definition) {
        var plan = new Plan(definition);
        for (Question question : plan.questions.reversed()) {
            plan.hide(question);
            plan.exhaust(question);
        }
        return plan;
    }

    /// Those of the consultation's languages that the pages speak; French when they speak none.
    public static List<String> languages(Definition definition) {
        List<String> spoken = definition.languages().stream()
                .filter(language -> language.equals("fr") || language.equals("en"))
                .toList();
        return spoken.isEmpty() ? List.of("fr") : spoken;
    }

    public List<Person> people() {
        return List.copyOf(people);
    }

    /// Questions that no answers were found to show.
    public Set<String> neverShown() {
        return Set.copyOf(neverShown);
    }

    /// Questions with a condition that no answers were found to make false.
    public Set<String> neverHidden() {
        return Set.copyOf(neverHidden);
    }

    private void hide(Question question) {
        if (unhidden.contains(question.id())) {
            search.find(question, false, preferred())
                    .ifPresentOrElse(
                            replies -> add(nextLanguage(question), replies), () -> neverHidden.add(question.id()));
            unhidden.remove(question.id());
        }
    }

    private void exhaust(Question question) {
        while (!untaken(question).isEmpty() || !unread(question).isEmpty()) {
            Optional<Map<String, Reply>> replies = search.find(question, true, preferred());
            if (replies.isEmpty()) {
                neverShown.add(question.id());
                return;
            }
            add(nextLanguage(question), replies.get());
        }
    }

    private String nextLanguage(Question question) {
        String turn = languages.get(people.size() % languages.size());
        Set<String> wanted = unread(question);
        return wanted.isEmpty() || wanted.contains(turn)
                ? turn
                : wanted.iterator().next();
    }

    private void add(String language, Map<String, Reply> fixed) {
        var replies = new LinkedHashMap<String, Reply>();
        var wrong = new HashMap<String, List<Reply>>();
        var values = new HashMap<String, Set<String>>();
        int size = 0;
        for (Question question : questions) {
            if (!Conditions.shown(question, values)) {
                unhidden.remove(question.id());
                continue;
            }
            Reply reply = fixed.containsKey(question.id()) ? fixed.get(question.id()) : next(question, size);
            untaken(question).remove(reply);
            unread(question).remove(language);
            if (!(reply instanceof Reply.Leave)) {
                List<Reply> once = mistakes.remove(question.id());
                wrong.put(question.id(), once == null ? List.of() : once);
            }
            replies.put(question.id(), reply);
            values.put(question.id(), new Given(question, reply, true).values());
            size += size(reply);
        }
        people.add(new Person(language, replies, wrong));
    }

    /// A way that nobody took yet, or one of those that exist, another for each person.
    private Reply next(Question question, int size) {
        Reply waiting = untaken(question).peek();
        if (waiting != null && size + size(waiting) <= LARGEST_FORM) {
            return waiting;
        }
        List<Reply> brief = Replies.taken(question).stream()
                .filter(reply -> size(reply) < 1_000)
                .toList();
        return brief.isEmpty() ? Replies.taken(question).getFirst() : brief.get(people.size() % brief.size());
    }

    private static int size(Reply reply) {
        return switch (reply) {
            case Reply.Type(String text) -> text.length();
            case Reply.Choose(var choices, String other) -> other.length();
            case Reply.Rank _, Reply.Day _, Reply.Fill _, Reply.Leave _ -> 0;
        };
    }

    private Map<String, List<Reply>> preferred() {
        var preferred = new HashMap<String, List<Reply>>();
        untaken.forEach((question, replies) -> preferred.put(question, List.copyOf(replies)));
        return preferred;
    }

    private Deque<Reply> untaken(Question question) {
        return untaken.computeIfAbsent(question.id(), _ -> new ArrayDeque<>());
    }

    private Set<String> unread(Question question) {
        return unread.computeIfAbsent(question.id(), _ -> new HashSet<>());
    }
}
