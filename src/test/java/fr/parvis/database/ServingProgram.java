package fr.parvis.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A process of its own that serves a data folder, so that tests may kill it.
///
/// @param process serves until its standard input ends; then it stops PostgreSQL and exits with 0
record ServingProgram(Process process) {

    /// Starts it, adds a row to the table `public.rows`, and waits until that is committed.
    static ServingProgram start(Path data) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), data);
    }

    /// @param prefix what stands before `java`, such as a change of user
    static ServingProgram start(List<String> prefix, String classPath, Path data) throws IOException {
        var words = new ArrayList<>(prefix);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        words.addAll(List.of(ServingProgram.class.getName(), data.toString()));
        Process process = new ProcessBuilder(words)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .start();
        var said = new StringBuilder();
        BufferedReader reader = process.inputReader();
        for (String line = reader.readLine(); !"ready".equals(line); line = reader.readLine()) {
            if (line == null) {
                throw new AssertionError("the program ended: " + said);
            }
            said.append(line).append('\n');
        }
        return new ServingProgram(process);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    static void main(String[] args) throws IOException {
        try (var databases = Databases.serve(Path.of(args[0]), Map.of())) {
            add(databases);
            System.out.println("ready");
            while (System.in.read() >= 0) {}
        }
    }

    static void add(Databases databases) {
        databases
                .owner()
                .sql()
                .sql("create table if not exists public.rows (n int)")
                .update();
        databases.owner().sql().sql("insert into public.rows values (1)").update();
    }

    static int count(Databases databases) {
        return databases
                .owner()
                .sql()
                .sql("select count(*) from public.rows")
                .query(Integer.class)
                .single();
    }
}
