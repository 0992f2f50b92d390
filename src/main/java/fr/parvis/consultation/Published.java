package fr.parvis.consultation;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A consultation as it is published: what it asks, in every version, and how far it has come.
///
/// @param publishedAt when its current version was published
/// @param files the files that its current version shows: logo and documents
public record Published(String id, State state, Versions versions, Instant publishedAt, List<Attachment> files) {

    public Published {
        files = List.copyOf(files);
    }

    /// The current version.
    public Definition definition() {
        return versions.current();
    }

    /// Whether an answer that comes at this instant is taken: it is open, and the day, in its own zone, is one of
    /// its calendar.
    public boolean accepts(Instant instant) {
        return stage(instant) == Stage.OPEN;
    }

    public Stage stage(Instant instant) {
        var calendar = definition().calendar();
        return switch (state) {
            case PUBLISHED -> Stage.COMING;
            case CLOSED -> Stage.OVER;
            case OPEN, PAUSED -> {
                if (calendar.isLate(instant)) {
                    yield Stage.OVER;
                }
                if (calendar.isEarly(instant)) {
                    yield Stage.COMING;
                }
                yield state == State.OPEN ? Stage.OPEN : Stage.PAUSED;
            }
        };
    }

    /// Whether it is a clone, on which a questionnaire is rehearsed: nobody's answers are in it.
    public boolean isClone() {
        return Rehearsals.isClone(id);
    }

    public Optional<Attachment> findFile(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /// Where this server gives a file of the current version; what stands there never changes.
    public String addressOf(String path) {
        return "/files/" + id + "/" + definition().version() + "/" + path;
    }

    /// Address of the authority’s logo; null when it has none.
    public @Nullable String logoAddress() {
        String logo = definition().organiser().logo();
        return logo == null ? null : addressOf(logo);
    }

    Published in(State now) {
        return now == state ? this : new Published(id, now, versions, publishedAt, files);
    }
}
