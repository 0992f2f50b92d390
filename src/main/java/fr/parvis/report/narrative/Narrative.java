package fr.parvis.report.narrative;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The prose of a report: one file per place, `context.md`, `question.profil.md`, or `context.en.md` for a
/// translation.
///
/// @param files by place, then by language
public record Narrative(Map<String, Map<String, Prose>> files) {

    public static final Narrative NONE = new Narrative(Map.of());

    /// @param file its name, relative to the folder
    public record Prose(String file, String language, String markdown) {}

    private static final List<String> PLACES =
            List.of("essentials", "precautions", "context", "method", "audience", "profile", "closed", "open", "next");
    private static final Pattern NAME = Pattern.compile("(.+?)(?:\\.([a-z]{2}))?\\.md");

    /// Reads `narrative/*.md`; a folder without it has no prose.
    ///
    /// @throws UnusableConsultation when a file has an unknown name or is not UTF-8
    public static Narrative read(Path folder, Versions versions) {
        Path narrative = folder.resolve("narrative");
        if (!Files.isDirectory(narrative)) {
            return NONE;
        }
        var files = new TreeMap<String, Map<String, Prose>>();
        var faults = new ArrayList<Fault>();
        List<String> places = places(versions);
        try (Stream<Path> found = Files.list(narrative)) {
            for (Path file :
                    found.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                String name = "narrative/" + file.getFileName();
                Matcher matcher = NAME.matcher(file.getFileName().toString());
                if (!matcher.matches() || !places.contains(matcher.group(1))) {
                    faults.add(fault(name, "unknown-prose", String.join(", ", places)));
                    continue;
                }
                String language = Optional.ofNullable(matcher.group(2))
                        .orElse(versions.current().mainLanguage());
                try {
                    files.computeIfAbsent(matcher.group(1), place -> new TreeMap<>())
                            .put(language, new Prose(name, language, Files.readString(file)));
                } catch (CharacterCodingException e) {
                    faults.add(fault(name, "prose-not-utf-8"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
        return new Narrative(files);
    }

    /// The prose of a place in this language, or else in the consultation's first language.
    public Optional<Prose> find(String place, String language, Definition definition) {
        Map<String, Prose> translations = files.getOrDefault(place, Map.of());
        return Optional.ofNullable(translations.get(language))
                .or(() -> Optional.ofNullable(translations.get(definition.mainLanguage())));
    }

    private static List<String> places(Versions versions) {
        var places = new ArrayList<>(PLACES);
        versions.questions().forEach(q -> places.add("question." + q.id()));
        var levers = new TreeSet<String>();
        versions.current().codebook().levers().forEach(l -> levers.add("lever." + l.id()));
        places.addAll(levers);
        return places;
    }

    private static Fault fault(String file, String code, String... arguments) {
        return new Fault(file, 0, "", Narrative.class, code, List.of(arguments));
    }
}
