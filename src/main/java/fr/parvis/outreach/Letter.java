package fr.parvis.outreach;

import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A letter of plain text to everyone who asked to be informed.
///
/// @param subject one line
public record Letter(String subject, String text) {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_TEXT = 100_000;

    /// @throws UnusableConsultation when the subject is none or the file holds no text in UTF-8
    public static Letter read(String subject, Path file) {
        String name = String.valueOf(file.getFileName());
        String line = subject.strip();
        if (line.isEmpty() || line.length() > LONGEST_SUBJECT || line.chars().anyMatch(Character::isISOControl)) {
            throw fault("", "letter.bad-subject", "" + LONGEST_SUBJECT);
        }
        try {
            if (Files.size(file) > LONGEST_TEXT) {
                throw fault(name, "letter.too-long", "" + LONGEST_TEXT);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (whole.isBlank()) {
                throw fault(name, "letter.empty");
            }
            return new Letter(line, whole.strip());
        } catch (CharacterCodingException e) {
            throw fault(name, "letter.not-a-text");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UnusableConsultation fault(String file, String code, String... arguments) {
        return new UnusableConsultation(List.of(new Fault(file, 0, "", Letter.class, code, List.of(arguments))));
    }
}
