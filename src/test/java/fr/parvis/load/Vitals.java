package fr.parvis.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.database.Databases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a server holds while nobody asks anything of it.
///
/// @param heap in kilobytes, after a collection
/// @param connections to PostgreSQL
record Vitals(long heap, long files, long threads, long connections) {

    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured) +total \\d+K, used (\\d+)K");
    private static final int READINGS = 20;

    static Vitals of(Served served) throws Exception {
        long pid = served.program().process().pid();
        jcmd(pid, "GC.run");
        long heap = USED.matcher(jcmd(pid, "GC.heap_info"))
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
        assertThat(heap).as("a heap that jcmd tells").isPositive();
        long files = Long.MAX_VALUE;
        for (int reading = 0; reading < READINGS; reading++) {
            try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
                files = Math.min(files, open.count());
            }
            Thread.sleep(100);
        }
        long threads = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToLong(line -> Long.parseLong(line.substring(8).strip()))
                .sum();
        try (Databases beside = served.database()) {
            return new Vitals(
                    heap,
                    files,
                    threads,
                    beside.owner()
                            .sql()
                            .sql("select count(*) from pg_stat_activity where usename = 'parvis_app'")
                            .query(Long.class)
                            .single());
        }
    }

    /// The second half of these is as the first half was, but for a twentieth or a few.
    static void areFlat(List<Vitals> all) {
        flat("heap", all, Vitals::heap, 2_048);
        flat("files", all, Vitals::files, 4);
        flat("threads", all, Vitals::threads, 4);
        flat("connections", all, Vitals::connections, 2);
    }

    private static void flat(String what, List<Vitals> all, ToLongFunction<Vitals> of, long few) {
        double first = mean(all.subList(0, all.size() / 2), of);
        double second = mean(all.subList(all.size() / 2, all.size()), of);
        assertThat(second - first)
                .as("%s: %s", what, all.stream().mapToLong(of).boxed().toList())
                .isLessThanOrEqualTo(Math.max(first / 20, few));
    }

    private static double mean(List<Vitals> some, ToLongFunction<Vitals> of) {
        return some.stream().mapToLong(of).average().orElseThrow();
    }

    private static String jcmd(long pid, String command) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
