package fr.parvis.benchmark;

import fr.parvis.benchmark.Task.Measured;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// Measures Parvis against plain DuckDB, turn about, and prints a table. `--quick` takes a tenth of the rows.
public final class Benchmark {

    private static final int REPETITIONS = 3;
    private static final int STARTS = 7;
    private static final int LIMIT_SECONDS = 150;

    private final Path root;
    private final Path work;
    private final int rows;

    private Benchmark(Path root, int rows) {
        this.root = root;
        this.work = root.resolve("benchmarks/target/work");
        this.rows = rows;
    }

    /// `ROOT [--quick]`
    public static void main(String[] arguments) throws Exception {
        boolean quick = List.of(arguments).contains("--quick");
        new Benchmark(Path.of(arguments[0]).toRealPath(), quick ? 100_000 : 1_000_000).run();
    }

    private void run() throws Exception {
        Files.createDirectories(work);
        Path consultation = Sample.folder(work, rows);
        System.out.printf(
                "%s, %s processors, %s, Java %s, load %.1f%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                processor(),
                Runtime.version(),
                load());
        System.out.printf(
                "%,d submissions, %,d MB of CSV%n%n",
                rows,
                Files.size(consultation.resolve("responses.csv")) / 1_000_000);
        bySize(againstPlain(consultation));
        warm();
        sampleReport();
        System.out.printf("%nload at the end %.1f%n", load());
    }

    private Map<Task, List<Measured>> againstPlain(Path consultation) throws Exception {
        Path plain = work.resolve("plain");
        Path ours = work.resolve("ours");
        Files.copy(consultation.resolve("responses.csv"), java.io.OutputStream.nullOutputStream());
        Map<Task, List<Measured>> measured = new EnumMap<>(Task.class);
        for (int i = 0; i < REPETITIONS; i++) {
            for (Task task : Task.values()) {
                boolean writes = task == Task.REFERENCE_FREEZE || task == Task.FREEZE;
                Path target = task == Task.REFERENCE_FREEZE ? plain : ours;
                if (writes) {
                    empty(target);
                }
                measured.computeIfAbsent(task, t -> new ArrayList<>()).add(measure(task, consultation, target));
            }
        }
        System.out.println("| work | median | runs | processor time | peak heap | live heap | process |");
        System.out.println("|---|---|---|---|---|---|---|");
        measured.forEach((task, runs) -> System.out.printf(
                "| %s | %s | %s | %s | %d MB | %d MB | %d MB |%n",
                task.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                seconds(median(runs)),
                String.join(" ", runs.stream().map(m -> seconds(m.nanos())).toList()),
                seconds(median(runs, Measured::processor)),
                most(runs, Measured::heap),
                most(runs, Measured::live),
                most(runs, Measured::resident)));
        System.out.println();
        ratios("by the clock", measured, Measured::nanos);
        ratios("by processor time", measured, Measured::processor);
        System.out.println();
        return measured;
    }

    private static void ratios(String how, Map<Task, List<Measured>> measured, ToLongFunction<Measured> by) {
        var medians = new EnumMap<Task, Double>(Task.class);
        measured.forEach((task, runs) -> medians.put(task, (double) median(runs, by)));
        System.out.printf(
                Locale.ROOT,
                "%s: freeze ×%.2f (wanted ≤ 3), tallies and cross-tabulations ×%.2f (wanted ≤ 2), every figure ×%.2f%n",
                how,
                medians.get(Task.FREEZE) / medians.get(Task.REFERENCE_FREEZE),
                medians.get(Task.TALLIES) / medians.get(Task.REFERENCE_TALLIES),
                medians.get(Task.FIGURES)
                        / (medians.get(Task.REFERENCE_TALLIES) + medians.get(Task.REFERENCE_OTHERS)));
    }

    /// What a row costs at each size, the fixed start (that of ten rows) taken away.
    private void bySize(Map<Task, List<Measured>> largest) throws Exception {
        System.out.println(
                "| submissions | freeze + figures | processor time | processor time per submission | peak heap | live heap |");
        System.out.println("|---|---|---|---|---|---|");
        long start = 0;
        for (int size = 10; size <= rows; size = size == 10 ? 1_000 : size * 10) {
            List<Measured> runs = size == rows ? both(largest) : both(size);
            start = size == 10 ? median(runs, Measured::processor) : start;
            System.out.printf(
                    "| %,d | %s | %s | %s | %d MB | %d MB |%n",
                    size,
                    seconds(median(runs)),
                    seconds(median(runs, Measured::processor)),
                    size == 10 ? "" : "%,d ns".formatted((median(runs, Measured::processor) - start) / size),
                    most(runs, Measured::heap),
                    most(runs, Measured::live));
        }
        System.out.println();
    }

    private List<Measured> both(int size) throws Exception {
        Path consultation = Sample.folder(work, size);
        Path target = work.resolve("size");
        var runs = new ArrayList<Measured>();
        for (int i = 0; i < REPETITIONS; i++) {
            empty(target);
            Measured freeze = measure(Task.FREEZE, consultation, target);
            runs.add(freeze.then(measure(Task.FIGURES, consultation, target)));
        }
        return runs;
    }

    private static List<Measured> both(Map<Task, List<Measured>> measured) {
        return IntStream.range(0, REPETITIONS)
                .mapToObj(i -> measured.get(Task.FREEZE).get(i).then(measured.get(Task.FIGURES).get(i)))
                .toList();
    }

    /// The small sample in every format, from the launcher to its end.
    private void sampleReport() throws Exception {
        Path out = work.resolve("report");
        var walls = new ArrayList<Measured>();
        for (int i = 0; i <= STARTS; i++) {
            delete(out);
            long before = childrenTime();
            long start = System.nanoTime();
            run(List.of(
                    root.resolve("parvis").toString(),
                    "report",
                    root.resolve("examples/achats-responsables").toString(),
                    "--out",
                    out.toString()));
            if (i > 0) {
                walls.add(new Measured(System.nanoTime() - start, childrenTime() - before, 0, 0, 0));
            }
        }
        System.out.printf(
                "7 answers, all formats: median %s (wanted about 3 s), processor time %s, runs %s%n",
                seconds(median(walls)),
                seconds(median(walls, Measured::processor)),
                String.join(" ", walls.stream().map(m -> seconds(m.nanos())).toList()));
    }

    /// What a row costs at each size in one Java that has compiled its code.
    private void warm() throws Exception {
        for (int size = 0; size <= rows; size = Math.max(1_000, size * 10)) {
            Sample.folder(work, size);
        }
        System.out.println("| submissions | freeze: processor time, warm | processor time per submission |");
        System.out.println("|---|---|---|");
        System.out.println(java(Warm.class, work.toString(), Integer.toString(rows)));
    }

    private Measured measure(Task task, Path consultation, Path target) throws Exception {
        String said = java(Task.class, task.name(), consultation.toString(), target.toString());
        return said.lines()
                .filter(line -> line.startsWith("MEASURED "))
                .findFirst()
                .map(Measured::parse)
                .orElseThrow(() -> new IllegalStateException(task + " failed:\n" + said));
    }

    /// Runs this class in a Java of its own. @return what it printed
    private String java(Class<?> main, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private String run(List<String> command) throws Exception {
        Path log = work.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("More than " + LIMIT_SECONDS + " s: " + command);
        }
        String said = Files.readString(log);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " failed:\n" + said);
        }
        return said;
    }

    private static long median(List<Measured> runs) {
        return median(runs, Measured::nanos);
    }

    private static long median(List<Measured> runs, ToLongFunction<Measured> by) {
        return runs.stream().map(by::applyAsLong).sorted().toList().get(runs.size() / 2);
    }

    /// Nanoseconds of processor that ended processes started here have taken; 0 where the system does not say.
    private static long childrenTime() throws IOException {
        Path file = Path.of("/proc/self/stat");
        if (!Files.exists(file)) {
            return 0;
        }
        String stat = Files.readString(file);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * 10_000_000;
    }

    private static long most(List<Measured> runs, ToLongFunction<Measured> size) {
        return runs.stream().mapToLong(size).max().orElse(0) >> 20;
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        return !Files.exists(file)
                ? System.getProperty("os.arch")
                : Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
    }

    private static void empty(Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
