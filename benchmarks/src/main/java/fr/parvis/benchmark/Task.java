package fr.parvis.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import fr.parvis.analysis.Analysis;
import fr.parvis.analysis.Measure;
import fr.parvis.analysis.Measures;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.folder.ConsultationFolder;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/// One piece of work, measured in a Java of its own.
enum Task {
    /// Plain DuckDB: CSV to Parquet.
    REFERENCE_FREEZE,
    /// Parvis: the same, checked, with digest and manifest.
    FREEZE,
    /// Plain SQL: tallies and cross-tabulations.
    REFERENCE_TALLIES,
    /// Parvis: the same figures.
    TALLIES,
    /// Plain SQL: participation, texts.
    REFERENCE_OTHERS,
    /// Parvis: every figure of the report, those of `TALLIES` included.
    FIGURES;

    /// @param nanos the work alone, without the start of Java
    /// @param processor what all its threads took of the processors, which other work on the machine disturbs less
    /// @param heap most heap in use at any time, as the sum of its parts' peaks
    /// @param live most heap in use after a collection
    /// @param resident most memory of the process, DuckDB's included; 0 where the system does not say
    record Measured(long nanos, long processor, long heap, long live, long resident) {

        /// One piece of work after the other: times add up, sizes do not.
        Measured then(Measured next) {
            return new Measured(
                    nanos + next.nanos,
                    processor + next.processor,
                    Math.max(heap, next.heap),
                    Math.max(live, next.live),
                    Math.max(resident, next.resident));
        }

        static Measured parse(String line) {
            String[] parts = line.split(" ");
            return new Measured(
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3]),
                    Long.parseLong(parts[4]),
                    Long.parseLong(parts[5]));
        }
    }

    /// `TASK CONSULTATION TARGET`: does the work and says what it took.
    public static void main(String[] arguments) throws Exception {
        Task task = valueOf(arguments[0]);
        var live = new AtomicLong();
        watchCollections(live);
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        long start = System.nanoTime();
        task.run(Path.of(arguments[1]), Path.of(arguments[2]));
        long nanos = System.nanoTime() - start;
        long processor = system.getProcessCpuTime() - before;
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        System.gc();
        long left = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.println("MEASURED " + nanos + " " + processor + " " + heap + " " + Math.max(live.get(), left) + " " + resident());
    }

    private void run(Path consultation, Path target) throws Exception {
        switch (this) {
            case REFERENCE_FREEZE -> Reference.freeze(consultation.resolve("responses.csv"), target);
            case FREEZE -> ConsultationFolder.open(consultation).freeze(target, null, rows -> {});
            case REFERENCE_TALLIES -> Reference.count(target);
            case TALLIES -> tallies(target);
            case REFERENCE_OTHERS -> Reference.countOthers(target);
            case FIGURES -> figures(target);
        }
    }

    private static void tallies(Path target) throws Exception {
        Dataset dataset = Dataset.open(target);
        try (Analysis analysis = Analysis.open(dataset)) {
            for (Measure measure : Measures.of(dataset.versions())) {
                if (isTally(measure)) {
                    analysis.figure(measure);
                }
            }
        }
    }

    private static boolean isTally(Measure measure) {
        return List.of(
                        Measure.States.class,
                        Measure.Tally.class,
                        Measure.GridTally.class,
                        Measure.RatingSummary.class,
                        Measure.NumberSummary.class,
                        Measure.DateSummary.class,
                        Measure.CrossTab.class)
                .contains(measure.getClass());
    }

    private static void figures(Path target) throws Exception {
        try (Analysis analysis = Analysis.open(Dataset.open(target))) {
            analysis.figures();
        }
    }

    private static void watchCollections(AtomicLong live) {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, unused) -> {
                                if (notification.getUserData() instanceof CompositeData data) {
                                    long used = GarbageCollectionNotificationInfo.from(data)
                                            .getGcInfo()
                                            .getMemoryUsageAfterGc()
                                            .entrySet()
                                            .stream()
                                            .filter(e -> HEAP.contains(e.getKey()))
                                            .mapToLong(e -> e.getValue().getUsed())
                                            .sum();
                                    live.accumulateAndGet(used, Math::max);
                                }
                            },
                            null,
                            null);
        }
    }

    private static final List<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .toList();

    private static long resident() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }
}
