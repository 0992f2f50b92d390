package fr.parvis.collection;

import fr.parvis.dataset.rereading.Rereading;
import fr.parvis.definition.Question;
import fr.parvis.definition.Versions;
import fr.parvis.definition.change.Lineage;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a question of a submission is read, when otherwise than it was answered.
///
/// @param version the version of the definition by which it is read
/// @param words what received words are read as; empty when they stand for themselves
public record Reading(String question, int version, Map<String, String> words) {

    public Reading {
        words = Map.copyOf(words);
    }

    /// SQL of those of a row of `collection.effective` as `e`, all in one text for [#list]; null when there are
    /// none. Identifiers of questions have neither spaces nor commas.
    public static final String OF_ROW = """
            case when e.questions is not null then (
                select string_agg(question || ' ' || version || ' ' || encode(words, 'hex'), ',')
                from unnest(e.questions, e.versions, e.words) as reading(question, version, words)) end""";

    /// Those that [#OF_ROW] told.
    public static List<Reading> list(@Nullable String told) {
        if (told == null) {
            return List.of();
        }
        var list = new ArrayList<Reading>();
        for (String each : told.split(",")) {
            String[] parts = each.split(" ", 3);
            list.add(new Reading(
                    parts[0], Integer.parseInt(parts[1]), words(HexFormat.of().parseHex(parts[2]))));
        }
        return list;
    }

    private static Map<String, String> words(byte[] encoded) {
        var words = new LinkedHashMap<String, String>();
        Fields.parse(encoded).list().forEach(field -> words.put(field.name(), field.value()));
        return words;
    }

    byte[] encodedWords() {
        return new Fields(new TreeMap<>(words)
                        .entrySet().stream()
                                .map(word -> new Fields.Field(word.getKey(), word.getValue()))
                                .toList())
                .encoded();
    }

    /// The same for a submission of this version; empty when that version did not ask the question.
    ///
    /// @throws IllegalStateException when the version by which it is read is not published, or does not ask it
    public Optional<Rereading> of(int answered, Versions versions) {
        var lineage = new Lineage(versions);
        return find(answered, versions)
                .map(was -> new Rereading(
                        was,
                        find(version, versions)
                                .orElseThrow(() -> new IllegalStateException(
                                        "Question %s is to be read by version %d, which does not ask it"
                                                .formatted(question, version))),
                        words,
                        lineage.destination(answered, question),
                        lineage.destination(version, question)));
    }

    private Optional<Question> find(int number, Versions versions) {
        return versions.find(number).flatMap(v -> v.questionnaire().findQuestion(question));
    }
}
