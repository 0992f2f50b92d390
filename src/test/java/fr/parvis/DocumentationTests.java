package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.analysis.Measure;
import fr.parvis.analysis.Measures;
import fr.parvis.command.Parvis;
import fr.parvis.dataset.Answer;
import fr.parvis.dataset.PublicEdition;
import fr.parvis.dataset.Reason;
import fr.parvis.dataset.Submission;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import fr.parvis.definition.lint.Rule;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the pages say is there: links, commands, options, complete examples, and a name for all that the code names.
class DocumentationTests {

    private static final Path GUIDE = Path.of("docs", "guide");
    private static final Path REFERENCE = GUIDE.resolve("reference");
    private static final Path PICTURE = Path.of("docs", "pictures", "report-pages.png");

    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern YAML = Pattern.compile("(<!-- complete -->\\n)?```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("\\./parvis ([a-z]+(?:-[a-z]+)*)\\b([^`\\n]*)");

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFileAndToATitleInIt(Path page) {
        String prose = FENCED.matcher(read(page)).replaceAll("").replaceAll("`[^`\\n]*`", "");
        for (MatchResult link : LINK.matcher(prose).results().toList()) {
            String[] target = link.group(1).split("#", 2);
            if (target[0].matches("(https?|mailto):.*")) {
                continue;
            }
            Path file =
                    target[0].isEmpty() ? page : page.resolveSibling(target[0]).normalize();
            assertThat(file).as("%s in %s", link.group(1), page).exists();
            if (target.length == 2) {
                assertThat(titles(file)).as("%s in %s", link.group(1), page).contains(target[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandAndOptionShownExists(Path page) {
        for (MatchResult call : CALL.matcher(read(page)).results().toList()) {
            assertThat(commands()).as("%s in %s", call.group(), page).containsKey(call.group(1));
            assertThat(commands().get(call.group(1)))
                    .as("%s in %s", call.group(), page)
                    .containsAll(found("(?<![\\w-])--?[a-z][a-z-]*", call.group(2)));
        }
    }

    @Test
    void everyOptionAndVariableIsInTheReference() {
        String page = read(REFERENCE.resolve("commands.md"));

        commands().forEach((command, options) -> {
            assertThat(page).contains("## `./parvis " + command);
            options.forEach(option -> assertThat(page).as(command).containsPattern("`" + option + "[ `]"));
        });
        assertThat(page).contains(found("PARVIS_[A-Z_]+", read(Path.of("parvis"))));
    }

    @Test
    void everyCompleteExampleIsReadAndEveryOtherFitsIntoIt() {
        Path tutorial = GUIDE.resolve("tutorial/first-report.md");
        String whole = yaml(tutorial, true).getFirst();

        assertThat(yaml(REFERENCE.resolve("consultation-folder.md"), true)).hasSize(1);
        for (Path page : pages().toList()) {
            yaml(page, true).forEach(example -> Definitions.parse(example, page.toString()));
            if (page.startsWith(GUIDE.resolve("how-to"))) {
                yaml(page, false).stream()
                        .filter(part -> !part.startsWith("languages:"))
                        .forEach(part -> Definitions.parse(with(whole, part), page.toString()));
            }
        }
    }

    @Test
    void everyFigureIsInTheReference() throws IOException {
        String page = read(REFERENCE.resolve("figures.md"));
        Definition current = Definitions.read(ExamplesTests.CYCLING);
        List<Measure> measures = Measures.of(new Versions(Definitions.readVersions(ExamplesTests.CYCLING, current)));

        assertThat(measures.stream().map(Object::getClass).collect(Collectors.toSet()))
                .as("the large sample counts all but histograms, which need the answers")
                .hasSize(Measure.class.getPermittedSubclasses().length - 1);
        for (Measure measure : measures) {
            String id = measure.id()
                    .replaceFirst("^question\\.[a-z0-9_-]+", "question.…")
                    .replaceFirst("^cross\\..*", "cross.ROW.COLUMN");
            assertThat(page).contains("| `" + id + "` |");
        }
    }

    @Test
    void everyStateAndReasonIsInTheReference() throws IllegalAccessException {
        var codes = new ArrayList<>(List.of(PublicEdition.WITHHELD));
        for (Field field : Reason.class.getFields()) {
            codes.add((String) field.get(null));
        }
        Stream.of(Answer.State.values()).map(Answer.State::code).forEach(codes::add);
        Stream.of(Submission.State.values()).map(Submission.State::code).forEach(codes::add);

        assertThat(codes).hasSizeGreaterThan(25);
        String page = read(REFERENCE.resolve("figures.md"));
        codes.forEach(code -> assertThat(page).contains("`" + code + "`"));
    }

    @Test
    void everyAlertIsInTheReference() {
        String code = read(Path.of("src/main/java/fr/parvis/report/Alerts.java"));
        String page = read(REFERENCE.resolve("alerts.md"));
        Set<String> alerts = new TreeSet<>(found("(?<=add\\([\\s]{0,99}\")[a-z-]+/?", code));

        assertThat(code).contains("PublicEdition.RE_IDENTIFICATION + ");
        alerts.add(PublicEdition.RE_IDENTIFICATION);
        assertThat(alerts).hasSameSizeAs(new HashSet<>(found("\"alert\\.[a-z-]+\"", code)));
        alerts.forEach(
                alert -> assertThat(page).containsPattern("\\| `" + alert + (alert.endsWith("/") ? "[A-Z/]+`" : "`")));
    }

    @Test
    void everyWarningOfLintIsInTheReference() {
        String page = read(REFERENCE.resolve("alerts.md"));

        for (Rule rule : Rule.values()) {
            assertThat(page).containsPattern("\\| `lint/" + rule.code() + "(/QUESTION)?` \\|");
        }
    }

    @Test
    void theReadmeShowsALightPicture() {
        assertThat(read(Path.of("README.md")))
                .contains("](" + PICTURE.toString().replace('\\', '/') + ")");
        assertThat(PICTURE.toFile().length()).isBetween(10_000L, 300_000L);
    }

    /// The options of each command, by name, those that every command has included.
    private static Map<String, Set<String>> commands() {
        var commands = new TreeMap<String, Set<String>>();
        for (Class<?> command : Parvis.commands().values()) {
            Set<String> options = new TreeSet<>(Set.of("-h", "--help", "-V", "--version"));
            Stream.of(Parvis.class, command, command.getSuperclass())
                    .flatMap(type -> Stream.of(type.getDeclaredFields()))
                    .flatMap(field -> field.isAnnotationPresent(Mixin.class)
                            ? Stream.of(field.getType().getDeclaredFields())
                            : Stream.of(field))
                    .map(field -> field.getAnnotation(Option.class))
                    .filter(option -> option != null)
                    .forEach(option -> options.addAll(Arrays.asList(option.names())));
            commands.put(command.getAnnotation(Command.class).name(), options);
        }
        return commands;
    }

    /// A definition in which these keys stand in place of its own.
    private static String with(String whole, String part) {
        String kept = whole;
        for (String key : found("(?m)^[a-z-]+(?=:)", part)) {
            kept = kept.replaceFirst("(?m)^" + key + ":.*\\n(?:[ -].*\\n)*", "");
        }
        return kept + part;
    }

    private static List<String> yaml(Path page, boolean complete) {
        return YAML.matcher(read(page))
                .results()
                .filter(block -> (block.group(1) != null) == complete)
                .map(block -> block.group(2))
                .toList();
    }

    /// The titles of a page as links name them.
    private static List<String> titles(Path page) {
        return found("(?m)^#+ .*$", FENCED.matcher(read(page)).replaceAll("")).stream()
                .map(title -> title.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> pages() {
        try (Stream<Path> root = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> examples = Files.walk(Path.of("examples"))) {
            return Stream.of(root, docs, examples)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
