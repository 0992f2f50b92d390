package fr.parvis.dataset.proposal;

import fr.parvis.definition.Calendar;
import fr.parvis.definition.Codebook;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.Organiser;
import fr.parvis.definition.Questionnaire;
import fr.parvis.definition.ReportSettings;
import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A consultation drawn up from a survey tool's export: what was asked, as far as the answers tell, and why it is
/// thought so. Everything in it is meant to be corrected by hand.
public final class Proposal {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Export export;
    private final Words words;
    private final Draft draft;
    private final Definition definition;
    private final List<Guess> guesses = new ArrayList<>();
    private long rows = 0;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    private Proposal(Path file, String language) {
        this.words = Words.in(language);
        this.export = Export.of(file);
        List<Column> columns = export.headings().stream().map(Column::new).toList();
        export.forEach(row -> {
            rows++;
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).see(row.get(i));
            }
        });
        columns.forEach(Column::settle);
        this.draft = new Draft(words, columns);
        for (Piece piece : draft.pieces()) {
            guesses.addAll(piece.guesses());
        }
        if (draft.pieces().stream().allMatch(p -> p.question() == null)) {
            String name = file.getFileName().toString();
            throw new UnusableConsultation(List.of(new Fault(name, 0, "", Proposal.class, "no-question", List.of())));
        }
        this.definition = definition(file);
    }

    /// Reads the whole file and makes up its mind on each column.
    ///
    /// @param file a CSV or XLSX file, in any usual encoding
    /// @param language `fr` or `en`: that of the reasons, and taken for that of the questions
    /// @throws UnusableConsultation when the file cannot be read, or none of its columns holds answers
    public static Proposal of(Path file, String language) {
        return new Proposal(file, language);
    }

    public Definition definition() {
        return definition;
    }

    /// One guess a column, in the order of the file, then those on the whole file.
    public List<Guess> guesses() {
        return List.copyOf(guesses);
    }

    /// How many answers the file holds.
    public long rows() {
        return rows;
    }

    /// Writes the consultation folder: whole, or not at all.
    ///
    /// @throws UnusableConsultation when the folder exists and is not empty, or cannot be written
    public void write(Path folder) {
        new ImportFolder(export, draft, words).write(folder, this);
    }

    private Definition definition(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String title = name.replaceAll("[_-]+", " ").strip();
        return new Definition(
                new Slugs("import-", Set.of()).of(Slugs.slug(name), "import"),
                1,
                List.of(words.language()),
                words.wording(title),
                null,
                new Organiser(
                        words.wording(words.text("organiser")),
                        null,
                        null,
                        null,
                        null,
                        Organiser.DEFAULT_PRIMARY,
                        Organiser.DEFAULT_SECONDARY),
                List.of(),
                null,
                calendar(file),
                List.of(),
                List.of(),
                List.of(),
                null,
                new Questionnaire(List.of(new Questionnaire.Section(
                        "questionnaire",
                        words.wording(words.text("section")),
                        null,
                        draft.pieces().stream()
                                .map(Piece::question)
                                .filter(Objects::nonNull)
                                .toList()))),
                new Codebook(List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                null,
                ReportSettings.DEFAULT);
    }

    private Calendar calendar(Path file) {
        if (draft.hasTime()) {
            export.forEach(row -> draft.moment(row).map(m -> m.dayIn(ZONE)).ifPresent(day -> {
                first = day.isBefore(first) ? day : first;
                last = day.isAfter(last) ? day : last;
            }));
        }
        if (!draft.hasIdentifier()) {
            guesses.add(new Guess("—", "id", words.text("reason.no-id", rows), List.of()));
        }
        if (first.isAfter(last)) {
            first = lastModified(file);
            last = first;
            guesses.add(new Guess("—", "opens, closes", words.text("reason.no-time", first.toString()), List.of()));
        } else {
            guesses.add(new Guess(
                    "—", "opens, closes", words.text("reason.days", first.toString(), last.toString()), List.of()));
        }
        export.preamble()
                .forEach(line ->
                        guesses.add(new Guess("—", Guess.LEFT_ASIDE, words.text("reason.preamble"), List.of(line))));
        return new Calendar(ZONE, first, last, List.of());
    }

    private static LocalDate lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().atZone(ZONE).toLocalDate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
