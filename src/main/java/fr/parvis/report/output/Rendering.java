package fr.parvis.report.output;

import fr.parvis.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Writes a report in its formats: two at a time when it is short, one at a time when its pages would fill
/// the memory.
final class Rendering {

    /// Office formats share their pictures, so they follow one another.
    private static final List<List<Format>> SIDE_BY_SIDE =
            List.of(List.of(Format.PDF, Format.HTML), List.of(Format.DOCX, Format.ODT));

    private static final int SHORT = 500;

    private Rendering() {}

    /// @param texts how many answers in words and contributions the report prints
    static void render(Report report, Set<Format> formats, int texts, Path folder, ReportJob.Progress progress) {
        if (texts > SHORT) {
            for (Format format : Format.values()) {
                if (formats.contains(format)) {
                    progress.step("render", format.ordinal());
                    format.render(report, folder);
                }
            }
            return;
        }
        progress.step("render", 0);
        try (var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE.size())) {
            List<? extends Future<?>> lanes = SIDE_BY_SIDE.stream()
                    .map(lane -> threads.submit(() ->
                            lane.stream().filter(formats::contains).forEach(format -> format.render(report, folder))))
                    .toList();
            for (Future<?> lane : lanes) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rendering", e);
        }
    }

    private static RuntimeException thrown(@Nullable Throwable failure) {
        return switch (failure) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            case null, default -> new IllegalStateException(failure);
        };
    }
}
