package fr.parvis.benchmark;

import com.sun.management.OperatingSystemMXBean;
import fr.parvis.dataset.folder.ConsultationFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/// What freezing a submission costs at each size in one Java that has already compiled its code, the cost of freezing
/// a consultation without any submission taken away.
final class Warm {

    private static final int WARMING = 10_000;
    private static final int WARMINGS = 12;
    private static final int MOST_TIMES = 30;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Warm() {}

    /// `WORK LARGEST`: prints a line for each size.
    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        int largest = Integer.parseInt(arguments[1]);
        mean(work, WARMING, WARMINGS);
        mean(work, 0, MOST_TIMES);
        long fixed = mean(work, 0, MOST_TIMES);
        System.out.printf(Locale.ROOT, "| 0 | %.3f s | |%n", fixed / 1e9);
        for (int size = 1_000; size <= largest; size *= 10) {
            long processor = mean(work, size, Math.clamp(300_000 / size, 1, MOST_TIMES));
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %.3f s | %.1f µs |%n",
                    size,
                    processor / 1e9,
                    (processor - fixed) / 1e3 / size);
        }
    }

    /// The mean, since a small one takes less than the hundredths of a second in which processors are counted.
    private static long mean(Path work, int size, int times) throws Exception {
        Path consultation = Sample.folder(work, size);
        Path target = work.resolve("warm");
        long taken = 0;
        for (int i = 0; i < times; i++) {
            delete(target);
            long before = SYSTEM.getProcessCpuTime();
            ConsultationFolder.open(consultation).freeze(target, null, rows -> {});
            taken += SYSTEM.getProcessCpuTime() - before;
        }
        return taken / times;
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
