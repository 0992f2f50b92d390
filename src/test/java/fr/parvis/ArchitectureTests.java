package fr.parvis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The arrows between modules and the sizes of their parts, as the design draws them.
class ArchitectureTests {

    /// A module and those it may use; one that is not in this table does not exist.
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("definition", Set.of()),
            entry("dataset", Set.of("definition")),
            entry("analysis", Set.of("definition", "dataset")),
            entry("report", Set.of("definition", "dataset", "analysis")),
            entry("database", Set.of("definition")),
            entry("page", Set.of("definition")),
            entry("consultation", Set.of("definition", "dataset", "report", "database")),
            entry("collection", Set.of("definition", "dataset", "report", "database", "page", "consultation")),
            entry("audience", Set.of("definition", "database", "page", "consultation")),
            entry("outreach", Set.of("definition", "database", "page", "consultation")),
            entry("freeze", Set.of("definition", "dataset", "database", "consultation", "collection", "audience")),
            entry(
                    "rehearsal",
                    Set.of(
                            "definition",
                            "dataset",
                            "analysis",
                            "report",
                            "database",
                            "consultation",
                            "collection",
                            "freeze")),
            entry(
                    "site",
                    Set.of(
                            "definition",
                            "dataset",
                            "report",
                            "database",
                            "page",
                            "consultation",
                            "collection",
                            "audience",
                            "outreach",
                            "freeze")),
            entry("sentinel", Set.of("definition", "dataset", "database", "consultation", "collection", "outreach")),
            entry(
                    "server",
                    Set.of(
                            "definition",
                            "database",
                            "page",
                            "consultation",
                            "collection",
                            "audience",
                            "outreach",
                            "freeze",
                            "site")),
            entry(
                    "command",
                    Set.of(
                            "definition",
                            "dataset",
                            "analysis",
                            "report",
                            "database",
                            "consultation",
                            "collection",
                            "audience",
                            "outreach",
                            "freeze",
                            "sentinel",
                            "rehearsal",
                            "site",
                            "server")));

    /// Modules that keep something in PostgreSQL, each in a schema of its own.
    private static final String[] WITH_SQL = {
        "fr.parvis.dataset..",
        "fr.parvis.analysis..",
        "fr.parvis.database..",
        "fr.parvis.consultation..",
        "fr.parvis.collection..",
        "fr.parvis.audience..",
        "fr.parvis.outreach..",
        "fr.parvis.freeze..",
        "fr.parvis.sentinel..",
        "fr.parvis.site.."
    };

    /// Packages that hold more than 20 source files, how many, and why they may.
    private static final Map<String, Integer> LARGER = Map.of(
            // The definition is one document: its records are small, and read together.
            "fr/parvis/definition",
            24,
            // A class for each part of the document that is read or written, all behind one public door.
            "fr/parvis/definition/yaml",
            26,
            // A published version stays as it is: what is added to it, hidden in it or tried of it is a class each.
            "fr/parvis/consultation",
            22,
            // A class for each command, none of which knows another.
            "fr/parvis/command",
            43);

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.parvis")
            .that(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage("fr.parvis.template.."));

    @Test
    void everyClassBelongsToAModuleOfTheTable() {
        assertThat(CLASSES).isNotEmpty().allSatisfy(type -> assertThat(MAY_USE).containsKey(moduleOf(type)));
    }

    @Test
    void modulesUseOnlyThoseTheTableAllows() {
        var forbidden = new TreeSet<String>();
        for (var type : CLASSES) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith("fr.parvis")
                        && !moduleOf(target).equals(moduleOf(type))
                        && !MAY_USE.getOrDefault(moduleOf(type), Set.of()).contains(moduleOf(target))) {
                    forbidden.add(type.getName() + " uses " + target.getName());
                }
            }
        }
        assertThat(forbidden).isEmpty();
    }

    @Test
    void modulesMakeNoCycle() {
        slices().matching("fr.parvis.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noModuleBelowTheWaistKnowsSpringOrPostgresql() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "fr.parvis.definition..", "fr.parvis.dataset..", "fr.parvis.analysis..", "fr.parvis.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void onlyModulesThatKeepSomethingSpeakSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages(WITH_SQL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
                .check(CLASSES);
    }

    /// A table is its module's own; others read the views that the module made for them.
    @Test
    void sqlNamesTheTablesOfItsOwnModuleAndTheViewsOfOthers() throws IOException {
        Set<String> views = named("create (?:or replace )?view", sources(Path.of("src/main/resources/db"), ".sql"));
        Set<String> tables = named("create table", sources(Path.of("src/main/resources/db"), ".sql"));
        assertThat(views).hasSizeGreaterThan(5);
        assertThat(tables).hasSizeGreaterThan(20);
        for (String module : MAY_USE.keySet()) {
            Path code = MAIN.resolve(module);
            Set<String> used =
                    Files.exists(code) ? named("(?i:from|join|into|using|update)", sources(code, ".java")) : Set.of();
            assertThat(used.stream().filter(tables::contains).filter(table -> !table.startsWith(module + ".")))
                    .as("tables of others in the SQL of %s; published views: %s", module, views)
                    .isEmpty();
        }
    }

    private static List<Path> sources(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /// `schema.name` of what follows such a word.
    private static Set<String> named(String word, List<Path> files) throws IOException {
        var pattern = Pattern.compile(word + "\\s+\\\\?\"?(\\w+)\\\\?\"?\\.(\\w+)");
        var names = new TreeSet<String>();
        for (Path file : files) {
            pattern.matcher(Files.readString(file)).results().forEach(m -> names.add(m.group(1) + "." + m.group(2)));
        }
        return names;
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Managers?)(\\$.*)?")
                .check(CLASSES);
        noClasses()
                .should()
                .resideInAnyPackage("..common..", "..util..", "..utils..")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        assertThat(sources().keySet())
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("@NullMarked"));
    }

    @Test
    void filesAreShortAndPackagesSmall() throws IOException {
        for (var folder : sources().entrySet()) {
            String name = MAIN.relativize(folder.getKey()).toString().replace('\\', '/');
            assertThat(folder.getValue())
                    .as("source files of %s", name)
                    .hasSizeLessThanOrEqualTo(LARGER.getOrDefault(name, 20));
            for (var file : folder.getValue()) {
                assertThat(Files.readAllLines(file)).as("lines of %s", file).hasSizeLessThanOrEqualTo(300);
            }
        }
    }

    /// The source files of each package, but for `package-info.java`, which only introduces it.
    private static Map<Path, List<Path>> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
        }
    }

    private static String moduleOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
