package fr.parvis.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A report that was put on its consultation's page.
///
/// @param number given in the order of publication, all consultations together
/// @param language the report's, `fr` or `en`
/// @param digest of the dataset that its figures come from
/// @param withdrawn why it was taken away; null while it can be read
/// @param files what can be read of it; empty once withdrawn
public record PublishedReport(
        long number,
        String consultation,
        String language,
        String digest,
        Instant publishedAt,
        @Nullable String withdrawn,
        List<File> files) {

    /// A file of the report. @param size in bytes
    public record File(String path, long size) {}

    public PublishedReport {
        files = List.copyOf(files);
    }

    public Optional<File> find(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
