package fr.parvis.command;

import fr.parvis.database.UnusableDatabase;
import fr.parvis.definition.Messages;
import fr.parvis.definition.UnusableConsultation;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/// Why a command stopped, told in whole sentences and never by a stack trace.
record Failure(Throwable cause) {

    Failure {
        while ((cause instanceof UncheckedIOException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
    }

    /// The sentences in this language, one a line: every fault of the consultation, or the one thing that went wrong.
    List<String> sentences(String language) {
        var messages = Messages.of(Parvis.class, language);
        if (saysAnyOf("No space left on device", "Disk quota exceeded")) {
            return List.of(messages.text("failure.disk-full"));
        }
        if (saysAnyOf("Out of Memory Error")) {
            return List.of(messages.text("failure.engine-memory"));
        }
        return switch (cause) {
            case UnusableConsultation unusable ->
                unusable.faults().stream().map(fault -> fault.in(language)).toList();
            case UnusableDatabase database -> List.of(database.sentence().in(language));
            case Serving.UnusablePort port -> List.of(port.in(messages));
            case NoSuchFileException missing -> List.of(messages.text("failure.no-such-file", missing.getFile()));
            case AccessDeniedException denied -> List.of(messages.text("failure.access-denied", denied.getFile()));
            case FileAlreadyExistsException there -> List.of(messages.text("failure.in-the-way", there.getFile()));
            case FileSystemException file ->
                List.of(messages.text(
                        "failure.file",
                        file.getFile(),
                        Objects.requireNonNullElse(
                                file.getReason(), file.getClass().getSimpleName())));
            case OutOfMemoryError memory -> List.of(messages.text("failure.memory"));
            default -> List.of(messages.text("failure.other", told(cause)));
        };
    }

    /// The system and the engine speak English, in whatever exception.
    private boolean saysAnyOf(String... words) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .map(each -> String.valueOf(each.getMessage()))
                .anyMatch(said -> Stream.of(words).anyMatch(said::contains));
    }

    private static String told(Throwable cause) {
        String kind = cause.getClass().getSimpleName();
        String message = cause.getMessage();
        return message == null || message.isBlank() ? kind : message.strip() + " (" + kind + ")";
    }
}
