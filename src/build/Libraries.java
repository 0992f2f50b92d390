import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Writes the libraries of `libraries/` as one archive, `libraries.jar`, readied for a quick start, and has `parvis.jar` name
/// it instead of them. Whoever looks for a file that no library has, and several do at each start, opens one archive
/// instead of a hundred. Where this fails `parvis.jar` names its libraries as before, and all works, slower.
///
/// - Of files that several libraries have, the first is taken, as a class path does; lists of services are joined, and
///   licences and notices are kept by library.
/// - picocli's classes are of Java 5's form, which no AOT cache takes and which Java verifies slowly at each start: they
///   are written in a form with stack maps, their instructions unchanged.
/// - DuckDB's library for this machine is put beside the archive, where its driver looks for it when the archive has
///   none: else 70 MB are unpacked into a temporary folder at each start.
/// - DuckDB's driver tells Java's flight recorder how much memory it has, whether or not it records, and waking it takes
///   longer than to open a database: the driver finds none.
///
/// `java src/build/Libraries.java TARGET`
public final class Libraries {

    private static final String NAME = "libraries.jar";

    /// The first form with stack maps is 50; this is Java 8's.
    private static final int FORM = ClassFile.JAVA_8_VERSION;

    private static final String DUCKDB = "libduckdb_java.";
    private static final String RECORDER = "jdk.jfr.FlightRecorder";

    /// Licences ask that changes be told.
    private static final String CHANGED = """
            Parvis's build made this archive of the libraries in libraries/. Licences and notices of each are under
            META-INF/licences. Nothing was changed but these: picocli's class files are in a newer form with the same
            instructions; DuckDB's driver does not look for Java's flight recorder, and its programs are not in here.
            """;

    private final Path target;
    private final JarOutputStream out;
    private final Set<String> written = new HashSet<>();
    /// Files of which every library may have one, each line of which counts.
    private final Map<String, StringBuilder> lists = new TreeMap<>();
    /// The same, where several name what they have to a key.
    private final Map<String, Map<String, String>> factories = new TreeMap<>();

    private Libraries(Path target, JarOutputStream out) {
        this.target = target;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        try {
            join(target);
        } catch (IOException | RuntimeException e) {
            System.err.println("libraries: parvis.jar names each of them, and starts more slowly: " + e);
        }
    }

    private static void join(Path target) throws IOException {
        Path parvis = target.resolve("parvis.jar");
        Path libraries = target.resolve(NAME);
        Path partOfParvis = target.resolve("parvis.jar.part");
        Path partOfLibraries = target.resolve(NAME + ".part");
        try (var jar = new JarFile(parvis.toFile())) {
            Manifest manifest = jar.getManifest();
            var named = (String) manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, NAME);
            if (named.equals(NAME)) {
                return;
            }
            try (var out = archive(partOfLibraries, new Manifest())) {
                var one = new Libraries(target, out);
                for (String library : named.split(" ")) {
                    one.add(target.resolve(library));
                }
                one.end();
            }
            try (var out = archive(partOfParvis, manifest)) {
                var copy = new Libraries(target, out);
                for (JarEntry entry : jar.stream().toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        copy.write(entry.getName(), bytes(jar, entry));
                    }
                }
            }
        }
        Files.move(partOfLibraries, libraries, StandardCopyOption.REPLACE_EXISTING);
        Files.move(partOfParvis, parvis, StandardCopyOption.REPLACE_EXISTING);
    }

    private static JarOutputStream archive(Path file, Manifest manifest) throws IOException {
        return new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), manifest);
    }

    private void add(Path library) throws IOException {
        // Entries for this Java, where a library has several.
        try (var jar = new JarFile(library.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
            for (JarEntry entry : jar.versionedStream().toList()) {
                add(jar, entry, library.getFileName().toString());
            }
        }
    }

    private void add(JarFile jar, JarEntry entry, String library) throws IOException {
        String name = entry.getName();
        if (name.matches("META-INF/(MANIFEST.MF|INDEX.LIST|[^/]*[.](SF|RSA|DSA)|(maven|versions)/.*)")
                || name.endsWith("module-info.class")) {
            return;
        }
        if (name.startsWith(DUCKDB)) {
            if (name.equals(library())) {
                putBeside(jar, entry);
            }
            return;
        }
        byte[] bytes = bytes(jar, entry);
        if (name.matches("META-INF/spring(/[^/]*)?[.]factories")) {
            var all = new Properties();
            all.load(new StringReader(new String(bytes, StandardCharsets.ISO_8859_1)));
            var known = factories.computeIfAbsent(name, _ -> new TreeMap<>());
            all.forEach((key, value) -> known.merge((String) key, (String) value, (a, b) -> a + "," + b));
        } else if (name.matches("META-INF/(services/[^/]+|spring/[^/]+|spring[.][^/]+)")) {
            lists.computeIfAbsent(name, _ -> new StringBuilder())
                    .append(new String(bytes, StandardCharsets.UTF_8))
                    .append('\n');
        } else if (name.matches("(?i)(META-INF/|license/)?[^/]*(LICENSE|NOTICE|DEPENDENCIES|COPYING)[^/]*")) {
            write("META-INF/licences/" + library + "/" + name, bytes);
        } else if (library.startsWith("picocli-") && isOld(name, bytes)) {
            write(name, renewed(jar, bytes));
        } else if (name.equals("org/duckdb/JfrMemoryMonitor.class")) {
            write(name, withoutRecorder(bytes));
        } else {
            write(name, bytes);
        }
    }

    private void end() throws IOException {
        for (var list : lists.entrySet()) {
            write(list.getKey(), list.getValue().toString().getBytes(StandardCharsets.UTF_8));
        }
        for (var keys : factories.entrySet()) {
            var lines = new StringBuilder();
            keys.getValue().forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
            write(keys.getKey(), lines.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        write("META-INF/PARVIS.txt", CHANGED.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        if (written.add(name)) {
            // Not compressed: they are read at each start, and nobody's download.
            var entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            var sum = new CRC32();
            sum.update(bytes);
            entry.setCrc(sum.getValue());
            out.putNextEntry(entry);
            out.write(bytes);
            out.closeEntry();
        }
    }

    private void putBeside(JarFile jar, JarEntry library) throws IOException {
        Path part = target.resolve(library.getName() + ".part");
        try (var in = jar.getInputStream(library)) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, target.resolve(library.getName()), StandardCopyOption.REPLACE_EXISTING);
    }

    /// As DuckDB calls it.
    private static String library() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "macos" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        return DUCKDB + "so_" + system + "_" + processor;
    }

    private static boolean isOld(String name, byte[] bytes) {
        return name.endsWith(".class") && (bytes[6] << 8 | bytes[7]) < ClassFile.JAVA_6_VERSION;
    }

    private static byte[] renewed(JarFile from, byte[] bytes) {
        var resolver = ClassHierarchyResolver.ofResourceParsing(type -> stream(from, type))
                .orElse(ClassHierarchyResolver.defaultResolver());
        var files = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption.of(resolver));
        // Each method is written anew, or it would be copied without its stack maps.
        var renewal = ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
                .andThen((made, element) -> {
                    if (element instanceof ClassFileVersion) {
                        made.withVersion(FORM, 0);
                    } else {
                        made.with(element);
                    }
                });
        return files.transformClass(files.parse(bytes), renewal);
    }

    /// The driver asks whether there is a class of this name, and does without where there is none.
    private static byte[] withoutRecorder(byte[] bytes) {
        var files = ClassFile.of();
        return files.transformClass(files.parse(bytes), ClassTransform.transformingMethodBodies((code, element) -> {
            if (element instanceof ConstantInstruction constant && RECORDER.equals(constant.constantValue())) {
                code.loadConstant("no " + RECORDER);
            } else {
                code.with(element);
            }
        }));
    }

    private static InputStream stream(JarFile jar, ClassDesc type) {
        String descriptor = type.descriptorString();
        JarEntry entry = jar.getJarEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
