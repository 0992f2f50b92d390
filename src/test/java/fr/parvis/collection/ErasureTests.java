package fr.parvis.collection;

import static fr.parvis.collection.TestRegister.received;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.database.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ErasureTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 2);
    private static final String WORDS = "Hélène Zyx-Korrigan, 12 rue des Lilas";
    private static final String ENCODED = "H%C3%A9l%C3%A8ne+Zyx-Korrigan%2C+12+rue+des+Lilas";

    @TempDir
    Path data;

    @Test
    void leavesTheWordsNowhereInTheDataFolder() throws IOException {
        try (var databases = Databases.serve(data, java.util.Map.of())) {
            var register = new Register(databases.application());
            FormKey form = FormKey.random();
            var accepted = (Outcome.Accepted) register.receive(received(form, "idee=" + ENCODED));
            register.replace(received(form, "idee=Encore+" + ENCODED));
            for (int i = 0; i < 50; i++) {
                register.receive(received(null, "idee=Une+autre+voix+" + i));
            }
            UUID reread = register.findReceipt(accepted.receipt()).orElseThrow().submission();
            var reading = new Reading("idee", 1, java.util.Map.of("Encore " + WORDS, "oui"));
            databases
                    .application()
                    .transactions()
                    .executeWithoutResult(_ -> new Readings(databases.application())
                            .add(List.of(new Readings.Addition(reread, reading)), "A. Martin", DAY, "Choix oublié"));
            databases.owner().sql().sql("analyze").update();
            databases.owner().sql().sql("checkpoint").update();
            assertThat(holding()).as("the search finds what is there").isNotEmpty();

            Receipt before = register.findReceipt(accepted.receipt()).orElseThrow();
            UUID id = before.submission();
            assertThat(new Erasure(databases.owner(), Datasets.NONE)
                            .erase(id, "A. Martin", DAY, "Demande du 1er avril"))
                    .isEmpty();

            assertThat(holding()).isEmpty();
            Receipt receipt = register.findReceipt(accepted.receipt()).orElseThrow();
            assertThat(receipt.standing()).isEqualTo(new Receipt.Standing.Erased(DAY));
            assertThat(receipt.fields()).isNull();
            assertThat(receipt.seals()).isEmpty();
            assertThat(new Layers(databases.application()).findFields(id)).isEmpty();
            assertThat(new Layers(databases.application()).setAside(id, "A. Martin", DAY, "trop tard"))
                    .isFalse();
            assertThat(register.replace(received(form, "idee=" + ENCODED)))
                    .isEqualTo(new Outcome.Different(accepted.receipt(), true));
            assertThat(databases
                            .application()
                            .sql()
                            .sql("select kind || ' ' || coalesce(author, '') from collection.layer order by number")
                            .query(String.class)
                            .list())
                    .containsExactly("replacement ", "rereading A. Martin", "erasure A. Martin");
            assertThat(databases
                            .application()
                            .sql()
                            .sql("select count(*) from collection.content")
                            .query(Long.class)
                            .single())
                    .isEqualTo(50);
        }
        assertThat(holding()).as("after the server stopped").isEmpty();
    }

    private List<String> holding() throws IOException {
        return Traces.of(data, WORDS, "Zyx-Korrigan", ENCODED);
    }
}
