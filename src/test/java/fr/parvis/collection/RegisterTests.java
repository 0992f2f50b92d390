package fr.parvis.collection;

import static fr.parvis.collection.TestRegister.fields;
import static fr.parvis.collection.TestRegister.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegisterTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 2);
    private static TestRegister all;
    private static Register register;

    @BeforeAll
    static void open() {
        all = TestRegister.fresh();
        register = all.register();
    }

    @Test
    void givesBackWhatCameByteForByte() {
        String hostile = "idee=a%00b%0D%0A%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7+%E2%80%AE+e%CC%81&deux=a&deux=b&un=+";
        var accepted = (Outcome.Accepted) register.receive(received(FormKey.random(), hostile));
        Receipt receipt = register.findReceipt(accepted.receipt()).orElseThrow();
        assertThat(receipt.fields()).isEqualTo(fields(hostile));
        assertThat(receipt.fields().values("idee"))
                .containsExactly("a\u0000b\r\n\uD83D\uDC69\u200D\uD83D\uDC67 \u202E e\u0301");
        assertThat(receipt.standing()).isEqualTo(new Receipt.Standing.InRegister());
    }

    @Test
    void keepsTheHourAndNoOrderOfArrival() {
        register.receive(received(null, "idee=heure"));
        var row = all.application()
                .sql()
                .sql("select id, received_at at time zone 'Europe/Paris' as at from collection.submission limit 1")
                .query()
                .singleRow();
        assertThat(row.get("at")).hasToString("2026-03-10 14:00:00.0");
        assertThat(((UUID) row.get("id")).version()).isEqualTo(4);
    }

    @Test
    void storesAFormSentTwentyTimesAtOnceExactlyOnce() throws Exception {
        long before = all.count("submission");
        long words = all.count("content");
        FormKey form = FormKey.random();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome>> sends = IntStream.range(0, 20)
                    .<Callable<Outcome>>mapToObj(i -> () -> register.receive(received(form, "idee=vingt")))
                    .toList();
            var outcomes =
                    threads.invokeAll(sends).stream().map(f -> f.resultNow()).toList();
            assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Outcome.Same.class::isInstance).hasSize(19);
            assertThat(outcomes.stream().map(RegisterTests::code).distinct()).hasSize(1);
        }
        assertThat(all.count("submission")).isEqualTo(before + 1);
        assertThat(all.count("content")).isEqualTo(words + 1);
    }

    @Test
    void asksBeforeItStoresOtherAnswersOfTheSameForm() {
        FormKey form = FormKey.random();
        ReceiptCode code = code(register.receive(received(form, "idee=un")));
        long before = all.count("content");
        assertThat(register.receive(received(form, "idee=deux"))).isEqualTo(new Outcome.Different(code, false));
        assertThat(all.count("content")).isEqualTo(before);

        assertThat(register.replace(received(form, "idee=deux"))).isEqualTo(new Outcome.Accepted(code));
        assertThat(register.replace(received(form, "idee=deux"))).isEqualTo(new Outcome.Same(code));
        assertThat(register.receive(received(form, "idee=deux"))).isEqualTo(new Outcome.Same(code));
        Receipt receipt = register.findReceipt(code).orElseThrow();
        assertThat(receipt.fields()).isEqualTo(fields("idee=deux"));
        assertThat(receipt.seals()).extracting(Receipt.Seal::layer).containsExactly(0, 1);
    }

    @Test
    void storesAnotherPersonsAnswersOnceUnderAnotherCode() {
        FormKey form = FormKey.random();
        ReceiptCode first = code(register.receive(received(form, "idee=elle")));
        ReceiptCode second = code(register.anotherPerson(received(form, "idee=lui")));
        assertThat(second).isNotEqualTo(first);
        assertThat(register.anotherPerson(received(form, "idee=lui"))).isEqualTo(new Outcome.Same(second));
        assertThat(register.findReceipt(first).orElseThrow().fields()).isEqualTo(fields("idee=elle"));
    }

    @Test
    void givesNumbersInTurnToLayersAddedAtOnce() throws Exception {
        ReceiptCode code = code(register.receive(received(FormKey.random(), "idee=couches")));
        UUID id = register.findReceipt(code).orElseThrow().submission();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> all.layers().setAside(id, "A. Martin", DAY, "essai " + i))
                    .toList())) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(all.application()
                        .sql()
                        .sql("select number from collection.layer where submission = ? order by number")
                        .param(id)
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, 8).boxed().toList());
    }

    @Test
    void tellsWhatAnAgentDecided() {
        ReceiptCode code = code(register.receive(received(FormKey.random(), "idee=doublon")));
        UUID id = all.layers()
                .find(code.shown().toLowerCase(java.util.Locale.ROOT))
                .orElseThrow();
        assertThat(all.layers().find(id.toString())).contains(id);

        all.layers().setAside(id, "A. Martin", DAY, "Papier saisi deux fois");
        assertThat(register.findReceipt(code).orElseThrow().standing())
                .isEqualTo(new Receipt.Standing.SetAside("Papier saisi deux fois"));
        all.layers().restore(id, "A. Martin", DAY, "Deux personnes du même nom");
        assertThat(register.findReceipt(code).orElseThrow().standing()).isEqualTo(new Receipt.Standing.InRegister());
        all.layers().correct(id, fields("idee=corrig%C3%A9"), "A. Martin", DAY, "Faute de saisie");
        assertThat(register.findReceipt(code).orElseThrow().fields()).isEqualTo(fields("idee=corrig%C3%A9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "content", "layer", "secret", "batch"})
    void refusesToTheApplicationToChangeOrDeleteAnything(String table) {
        register.receive(received(null, "idee=" + table));
        String column = switch (table) {
            case "secret" -> "bytes = bytes";
            case "batch" -> "submissions = 0";
            case "submission" -> "late = true";
            default -> "submission = submission";
        };
        for (String sql : List.of(
                "delete from collection." + table,
                "update collection." + table + " set " + column,
                "truncate collection." + table)) {
            assertThatThrownBy(() -> all.application().sql().sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void keepsThreeIdentifiersThatHaveNothingInCommon() {
        FormKey form = FormKey.random();
        ReceiptCode code = code(register.receive(received(form, "idee=ids")));
        Receipt receipt = register.findReceipt(code).orElseThrow();
        var kept = new HashSet<String>();
        all.owner()
                .sql()
                .sql("select s::text from collection.submission s")
                .query(String.class)
                .list()
                .forEach(kept::add);
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(form.text()) || row.contains(code.text()));
        assertThat(receipt.seals().getFirst().commitment())
                .isEqualTo(Commitment.of(
                        java.util.HexFormat.of()
                                .parseHex(receipt.seals().getFirst().nonce()),
                        fields("idee=ids").encoded()));
        assertThat(ReceiptCode.find(code.shown())).contains(code);
        assertThat(ReceiptCode.find("nobody")).isEmpty();
    }

    private static ReceiptCode code(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var receipt) -> receipt;
            case Outcome.Same(var receipt) -> receipt;
            case Outcome.Different(var receipt, var erased) -> receipt;
        };
    }
}
