import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Readies two of the libraries in `target/lib` for a quick start. Without it all works, slower; what was readied before
/// is left as it is.
///
/// - picocli's classes are of Java 5's form, which no AOT cache takes and which Java verifies slowly at each start: they
///   are written again in a form with stack maps, their instructions unchanged.
/// - DuckDB's library for this machine is put beside its archive, where its driver looks for it when the archive has none:
///   else 70 MB are unpacked into a temporary folder at each start.
///
/// `java src/build/Libraries.java TARGET`
public final class Libraries {

    /// The first form with stack maps is 50; this is Java 8's.
    private static final int FORM = ClassFile.JAVA_8_VERSION;

    /// Licences ask that changes be told.
    private static final String CHANGED = """
            Parvis's build wrote this archive again: class files in a newer form with the same instructions, and without
            programs for other machines. Nothing else was changed.
            """;

    private interface Entries {
        void write(JarFile from, ZipOutputStream to) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        Path libraries = Path.of(arguments[0], "lib");
        try (var jars = Files.list(libraries)) {
            for (Path jar : jars.toList()) {
                String name = jar.getFileName().toString();
                try {
                    if (name.matches("picocli-[0-9.]+\\.jar")) {
                        renewClasses(jar);
                    } else if (name.matches("duckdb_jdbc-[0-9.]+\\.jar")) {
                        putLibraryBeside(jar);
                    }
                } catch (IOException | RuntimeException e) {
                    System.err.println("libraries: " + name + " stays as it is: " + e);
                }
            }
        }
    }

    private static void renewClasses(Path jar) throws IOException {
        try (var open = new JarFile(jar.toFile())) {
            if (open.stream().noneMatch(entry -> isOld(open, entry))) {
                return;
            }
        }
        replace(jar, Libraries::renewClasses);
    }

    private static void renewClasses(JarFile from, ZipOutputStream to) throws IOException {
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
        for (JarEntry entry : from.stream().toList()) {
            byte[] bytes = bytes(from, entry);
            write(to, entry, isOld(from, entry) ? files.transformClass(files.parse(bytes), renewal) : bytes);
        }
    }

    private static boolean isOld(JarFile jar, JarEntry entry) {
        if (!entry.getName().endsWith(".class")) {
            return false;
        }
        byte[] bytes = bytes(jar, entry);
        return (bytes[6] << 8 | bytes[7]) < ClassFile.JAVA_6_VERSION;
    }

    private static void putLibraryBeside(Path jar) throws IOException {
        String library = library();
        Path beside = jar.resolveSibling(library);
        try (var open = new JarFile(jar.toFile())) {
            JarEntry packed = open.getJarEntry(library);
            if (packed == null) {
                return;
            }
            try (var in = open.getInputStream(packed)) {
                Path part = beside.resolveSibling(library + ".part");
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, beside, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        replace(jar, (from, to) -> {
            for (JarEntry entry : from.stream().toList()) {
                if (!entry.getName().startsWith("libduckdb_java.")) {
                    write(to, entry, bytes(from, entry));
                }
            }
        });
    }

    /// As DuckDB calls it.
    private static String library() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "macos" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        return "libduckdb_java.so_" + system + "_" + processor;
    }

    private static void replace(Path jar, Entries entries) throws IOException {
        Path made = jar.resolveSibling(jar.getFileName() + ".part");
        try (var from = new JarFile(jar.toFile());
                OutputStream file = Files.newOutputStream(made);
                var to = new ZipOutputStream(file)) {
            entries.write(from, to);
            to.putNextEntry(new ZipEntry("META-INF/PARVIS.txt"));
            to.write(CHANGED.getBytes(StandardCharsets.UTF_8));
            to.closeEntry();
        }
        Files.move(made, jar, StandardCopyOption.REPLACE_EXISTING);
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

    private static byte[] bytes(JarFile jar, JarEntry entry) {
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ZipOutputStream to, JarEntry entry, byte[] bytes) throws IOException {
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        to.putNextEntry(copy);
        to.write(bytes);
        to.closeEntry();
    }
}
