package fr.parvis.collection;

import static fr.parvis.collection.TestRegister.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/// The migration that moves receipts beside their submissions, on a register that holds some.
final class ReceiptColumnTests {

    /// The tables as they were, with what they held.
    private static final String BEFORE = """
            create table collection.receipt as
            select receipt_hash as code_hash, id as submission from collection.submission;
            alter table collection.submission drop column receipt_hash, add column form_hash collection.digest""";

    @Test
    void findsEachSubmissionByItsCodeAfterwards() throws IOException {
        TestRegister all = TestRegister.fresh();
        Register register = all.register();
        FormKey form = FormKey.random();
        var first = (Outcome.Accepted) register.receive(received(form, "idee=avant"));
        var second = (Outcome.Accepted) register.receive(received(FormKey.random(), "idee=autre"));
        Optional<Receipt> firstBefore = register.findReceipt(first.receipt());
        Optional<Receipt> secondBefore = register.findReceipt(second.receipt());

        all.owner().sql().sql(BEFORE).update();
        all.owner().sql().sql(migration()).update();

        assertThat(register.findReceipt(first.receipt())).isPresent().isEqualTo(firstBefore);
        assertThat(register.findReceipt(second.receipt())).isPresent().isEqualTo(secondBefore);
        assertThat(register.receive(received(form, "idee=avant"))).isEqualTo(new Outcome.Same(first.receipt()));
    }

    private static String migration() throws IOException {
        return new ClassPathResource("db/collection/V7__receipt_of_a_submission.sql")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
