package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// What every other module's tests stand on.
class TestDatabaseTests {

    @Test
    void eachTestHasADatabaseOfItsOwnUnderTheTwoRoles() {
        try (var one = TestDatabase.fresh();
                var other = TestDatabase.fresh()) {
            one.owner().sql().sql("create table public.seen (n int)").update();

            assertThat(user(one.application())).isEqualTo("parvis_app");
            assertThat(user(one.owner())).isEqualTo("parvis_owner");
            assertThatThrownBy(() -> one.application()
                            .sql()
                            .sql("insert into public.seen values (1)")
                            .update())
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> other.owner()
                            .sql()
                            .sql("select * from public.seen")
                            .query()
                            .listOfRows())
                    .hasStackTraceContaining("does not exist");
        }
    }

    private static String user(Database database) {
        return database.sql().sql("select current_user").query(String.class).single();
    }
}
