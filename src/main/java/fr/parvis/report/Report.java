package fr.parvis.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A whole report, before any format: what each renderer turns into a file.
///
/// @param language the language our own sentences are in, `fr` or `en`
/// @param working true for a working copy, marked as such on the cover and in every running foot
/// @param digest the dataset's digest, 64 hexadecimal digits; empty for a page that speaks of no dataset
/// @param chapters in reading order; each starts a page on paper
public record Report(String language, boolean working, Cover cover, Look look, String digest, List<Chapter> chapters) {

    public Report {
        chapters = List.copyOf(chapters);
    }

    /// The digest as running feet print it: its first twelve digits.
    public String shortDigest() {
        return digest.substring(0, 12);
    }

    /// What the cover says, from top to bottom.
    ///
    /// @param organiser the authority's name
    /// @param slogan null when there is none
    /// @param dates the dates of the consultation, as a sentence
    /// @param contributions how many contributions the report rests on, as a sentence
    /// @param author the department that wrote the report, as a sentence; null when not said
    /// @param workingNotice «Document de travail» and what it means; null in a published copy
    public record Cover(
            Line organiser,
            String kind,
            Line title,
            @Nullable Line slogan,
            String dates,
            String contributions,
            @Nullable Line author,
            @Nullable String workingNotice) {}

    /// The authority's colours and logo.
    ///
    /// @param logo the bytes of an SVG or PNG picture; null for none
    /// @param logoText what the logo says; null when there is no logo
    public record Look(
            String primary,
            String secondary,
            byte @Nullable [] logo,
            @Nullable String logoType,
            @Nullable String logoText) {}

    /// @param id stable name, unique in the report, used as an anchor
    /// @param label `1`, `2` … or `A`, `B` for the annexes; empty for a chapter that has no number (l'essentiel)
    public record Chapter(String id, String label, String title, List<Block> blocks) {
        public Chapter {
            blocks = List.copyOf(blocks);
        }
    }
}
