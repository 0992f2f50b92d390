package fr.parvis.collection.form;

import fr.parvis.definition.Messages;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// A question in words that a person answers at once, asked when answers pour in faster than people write:
/// a small sum. Nothing is stored: the page carries a seal that opens with the right answer only, for its
/// form, for an hour.
///
/// @param text the question
/// @param seal what the page carries
public record Puzzle(String text, String seal) {

    private static final Duration VALID = Duration.ofHours(1);
    private static final int MOST = 9;

    public static Puzzle ask(Seal seal, Ticket ticket, Instant now, String language, RandomGenerator random) {
        int a = random.nextInt(1, MOST + 1);
        int b = random.nextInt(1, MOST + 1);
        List<String> names = names(language);
        String text = Messages.of(Puzzle.class, language).text("puzzle", names.get(a), names.get(b));
        byte[] until = ByteBuffer.allocate(Long.BYTES)
                .putLong(now.plus(VALID).toEpochMilli())
                .array();
        return new Puzzle(text, seal.close(purpose(ticket, a + b), until));
    }

    /// Whether this is the answer, in figures or in words of the language.
    public static boolean isSolved(
            Seal seal, Ticket ticket, Instant now, String language, String carried, String answer) {
        String plain = answer.strip().toLowerCase(Locale.ROOT);
        int number = names(language).indexOf(plain);
        if (number < 0 && plain.matches("\\d{1,2}")) {
            number = Integer.parseInt(plain);
        }
        return seal.open(purpose(ticket, number), carried)
                .filter(until -> ByteBuffer.wrap(until).getLong() >= now.toEpochMilli())
                .isPresent();
    }

    private static String purpose(Ticket ticket, int answer) {
        return "puzzle\0" + ticket.key() + "\0" + answer;
    }

    /// From zero to eighteen.
    private static List<String> names(String language) {
        return List.of(
                Messages.of(Puzzle.class, language).text("puzzle.numbers").split(" "));
    }
}
