package fr.parvis.rehearsal.check;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Receipt;
import fr.parvis.collection.ReceiptCode;
import fr.parvis.collection.Register;
import fr.parvis.definition.Question;
import fr.parvis.rehearsal.plan.Given;
import fr.parvis.rehearsal.plan.Reply;
import fr.parvis.rehearsal.verdict.Losses;
import fr.parvis.rehearsal.verdict.Step;
import fr.parvis.rehearsal.visit.Sent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the register back by the receipts, and compares each field with what was typed, code point for code point.
public record Stored(Register register, List<Question> questions, Losses losses) {

    /// What was sent, by the register's identifier; those that the register does not know are left out.
    public Map<UUID, Sent> read(List<Sent> sent) {
        var found = new HashMap<UUID, Sent>();
        for (Sent each : sent) {
            Optional<Receipt> receipt = ReceiptCode.find(each.receipt()).flatMap(register::findReceipt);
            if (receipt.isEmpty() || receipt.get().fields() == null) {
                losses.add("", Step.STORED, "no-submission", "", "");
                continue;
            }
            found.put(receipt.get().submission(), each);
            compare(each, receipt.get().fields());
        }
        return found;
    }

    private void compare(Sent sent, Fields fields) {
        for (Question question : questions) {
            Given given = sent.given().get(question.id());
            Map<String, List<String>> own = given == null ? Map.of() : given.fields();
            if (!losses.before(Step.STORED, question.id())) {
                var names = new TreeSet<>(own.keySet());
                fields.names().stream()
                        .filter(name -> name.equals(question.id()) || name.startsWith(question.id() + "."))
                        .forEach(names::add);
                names.forEach(name -> same(question, given, own.getOrDefault(name, List.of()), fields.values(name)));
            }
        }
    }

    private void same(Question question, @Nullable Given given, List<String> typed, List<String> found) {
        if (!typed.equals(found)) {
            String expected = String.join(" | ", typed);
            Given way = given != null ? given : new Given(question, new Reply.Leave(), true);
            losses.add(way, Step.STORED, "stored", expected, String.join(" | ", found));
        }
    }
}
