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

    @Test
    void rightsNameWhatTheApplicationMayDo() {
        try (var database = TestDatabase.fresh()) {
            var sql = database.owner().sql();
            sql.sql("create table public.kept (n int, seen bool)").update();
            sql.sql("grant select, insert on public.kept to parvis_app").update();
            assertThat(database.rights("public.kept")).containsExactlyInAnyOrder("SELECT", "INSERT");

            sql.sql("grant update (seen) on public.kept to parvis_app").update();
            assertThat(database.rights("public.kept")).contains("UPDATE");
            assertThat(database.rights("database.installation")).containsExactly("SELECT");
        }
    }

    private static String user(Database database) {
        return database.sql().sql("select current_user").query(String.class).single();
    }
}
