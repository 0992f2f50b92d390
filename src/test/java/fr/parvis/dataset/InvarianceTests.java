package fr.parvis.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.report.output.FiguresFile;
import fr.parvis.report.output.ReportFolder;
import fr.parvis.report.output.ReportJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// The same consultation gives the same digest and the same figures, however its files are ordered and wherever,
/// whenever and by how many threads it is read; and another digest when a single letter differs.
final class InvarianceTests {

    private static final Map<String, Result> WRITTEN = new HashMap<>();

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @TempDir
    Path work;

    private record Result(String digest, String figures) {}

    @AfterEach
    void restore() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
        System.clearProperty("parvis.threads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"achats-responsables", "plan-velo"})
    void theOrderOfRowsAndKeysCarriesNoMeaning(String example) throws IOException {
        Path folder = copy(example, "autre dossier/é");
        shuffleRows(folder, new Random(11));
        shuffleKeys(folder.resolve("consultation.yaml"), new Random(12));
        if (Files.exists(folder.resolve("versions/1.yaml"))) {
            shuffleKeys(folder.resolve("versions/1.yaml"), new Random(13));
        }

        assertThat(run(folder)).isEqualTo(plain(example));
    }

    @ParameterizedTest
    @ValueSource(strings = {"achats-responsables", "plan-velo"})
    void theNumberOfThreadsChangesNothing(String example) throws IOException {
        for (String threads : List.of("1", "2", "8")) {
            System.setProperty("parvis.threads", threads);
            assertThat(run(copy(example, "threads-" + threads))).as(threads).isEqualTo(plain(example));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"achats-responsables", "plan-velo"})
    void timeZoneAndLocaleChangeNothing(String example) throws IOException {
        Result plain = plain(example);
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat(run(copy(example, "turkish"))).isEqualTo(plain);
        TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat(run(copy(example, "arabic"))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"achats-responsables", "plan-velo"})
    void oneLetterOfOneAnswerChangesTheDigest(String example) throws IOException {
        Path folder = copy(example, "letter");
        Path responses = folder.resolve("responses.csv");
        String text = Files.readString(responses);
        int at = text.indexOf(example.equals("plan-velo") ? "arceau" : "Rien à dire de plus");
        assertThat(at).isPositive();
        Files.writeString(responses, text.substring(0, at) + "x" + text.substring(at + 1));
        Files.deleteIfExists(folder.resolve("passages.csv"));
        Path same = copy(example, "same");
        Files.deleteIfExists(same.resolve("passages.csv"));
        deleteQuotingProse(folder);
        deleteQuotingProse(same);

        assertThat(run(folder).digest()).isNotEqualTo(run(same).digest());
    }

    private Result plain(String example) throws IOException {
        Result known = WRITTEN.get(example);
        if (known == null) {
            known = run(copy(example, "plain"));
            WRITTEN.put(example, known);
        }
        return known;
    }

    private Result run(Path folder) throws IOException {
        Path target = folder.resolveSibling(folder.getFileName() + "-report");
        new ReportJob(folder, target, Set.of(), "fr", false, false).run((step, n) -> {});
        return new Result(
                Dataset.open(target.resolve(ReportFolder.DATASET)).manifest().digest(),
                Files.readString(target.resolve(FiguresFile.NAME)));
    }

    private Path copy(String example, String name) throws IOException {
        Path source = Path.of("examples", example);
        Path target = work.resolve(name);
        try (var files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.createDirectories(target.resolve(source.relativize(file)).getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target.resolve(source.relativize(file)));
                } else {
                    Files.createDirectories(target.resolve(source.relativize(file)));
                }
            }
        }
        return target;
    }

    /// Prose that quotes a passage cannot stay without the passages.
    private static void deleteQuotingProse(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("narrative"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains("{quote:")) {
                    Files.delete(file);
                }
            }
        }
    }

    /// Each table's records in another order, under the same header. Of two rows with one identifier the
    /// first read is kept and the other refused, so there order does carry meaning: those two keep their
    /// places.
    private static void shuffleRows(Path folder, Random random) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                List<String> records = records(Files.readString(file));
                var places = new ArrayList<Integer>();
                for (int i = 1; i < records.size(); i++) {
                    if (!records.get(i).startsWith("fd3ms5")) {
                        places.add(i);
                    }
                }
                var shuffled = new ArrayList<>(places);
                Collections.shuffle(shuffled, random);
                var result = new ArrayList<>(records);
                for (int i = 0; i < places.size(); i++) {
                    result.set(places.get(i), records.get(shuffled.get(i)));
                }
                Files.writeString(file, String.join("", result));
            }
        }
    }

    /// The records of a CSV text with their line ends: a line end within quotes does not part them.
    private static List<String> records(String text) {
        var records = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == '\n' && !quoted) {
                records.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        assertThat(text.substring(from)).as("every record ends with a line end").isEmpty();
        return records;
    }

    /// The same YAML with the keys of every map in another order; lists keep theirs, which has a meaning.
    private static void shuffleKeys(Path file, Random random) throws IOException {
        var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        Object tree = new Load(settings).loadFromString(Files.readString(file));
        var dump = DumpSettings.builder()
                .setSchema(new FailsafeSchema())
                .setDereferenceAliases(true)
                .setDefaultScalarStyle(ScalarStyle.PLAIN)
                .build();
        String text = new Dump(dump).dumpToString(shuffled(tree, random));
        assertThat(text).isNotEqualTo(Files.readString(file));
        Files.writeString(file, text);
    }

    private static Object shuffled(Object node, Random random) {
        return switch (node) {
            case Map<?, ?> map -> {
                var keys = new ArrayList<Object>(map.keySet());
                Collections.shuffle(keys, random);
                var result = new java.util.LinkedHashMap<Object, Object>();
                keys.forEach(key -> result.put(key, shuffled(map.get(key), random)));
                yield result;
            }
            case List<?> list ->
                list.stream().map(item -> shuffled(item, random)).toList();
            default -> node;
        };
    }
}
