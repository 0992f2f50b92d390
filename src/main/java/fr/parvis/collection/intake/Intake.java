package fr.parvis.collection.intake;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Received;
import fr.parvis.collection.Register;
import fr.parvis.database.Database;
import fr.parvis.dataset.Digest;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Enters in the register what came otherwise than by the pages: a file of answers, or the text of a contribution. A
/// file
/// is entered whole or not at all, and not twice unawares.
public final class Intake {

    /// In bytes: it stays far under what the register reads back ([Fields#LONGEST]) once written as fields.
    private static final int LONGEST_TEXT = Fields.LONGEST / 4;

    private final Database database;
    private final Register register;
    private final Versions versions;
    private final Entering entering;

    /// How a file is entered.
    ///
    /// @param by who enters it
    /// @param channel how it came, where a row of the file does not say
    /// @param language language of what it says, where a row does not say; null for the consultation's main one
    /// @param again whether a file that was entered before is entered once more
    /// @param asIs whether answers that cannot be counted are entered all the same, and then not counted
    public record Entering(
            String by, Channel channel, @Nullable String language, LocalDate today, boolean again, boolean asIs) {}

    public Intake(Database database, Versions versions, Entering entering) {
        this.database = database;
        this.register = new Register(database);
        this.versions = versions;
        this.entering = entering;
    }

    /// Enters a table whose columns are those of `responses.csv`; `id`, which may be absent, is not kept.
    ///
    /// @return the number of submissions entered
    /// @throws UnusableConsultation with every fault of the file, and then nothing is entered
    public int enterAnswers(Path file) {
        List<Received> received = new IntakeReader(versions, entering, name(file)).read(file);
        return enter(file, received.size(), () -> received.forEach(register::receive));
    }

    /// Enters the text of one contribution, with what is said of it: `author`, `date`, `question`, `lever`, `strand`.
    ///
    /// @throws UnusableConsultation when the file is no text, or when what is said of it fits nothing
    public void enterContribution(Path file, Map<String, String> said) {
        var fields = new ArrayList<Fields.Field>();
        fields.add(new Fields.Field("text", text(file)));
        said.forEach((key, value) -> fields.add(new Fields.Field(key, value)));
        new Said(versions, name(file)).check(said);
        var received = new Received(
                versions.current().id(),
                versions.current().version(),
                entering.channel(),
                entering.language() == null ? versions.current().mainLanguage() : entering.language(),
                new Fields(fields),
                null,
                null,
                entering.by(),
                Set.of(),
                false);
        enter(file, 1, () -> register.receiveContribution(received));
    }

    private int enter(Path file, int submissions, Runnable adding) {
        byte[] sha256 = sha256(file);
        String consultation = versions.current().id();
        database.transactions().executeWithoutResult(status -> {
            List<LocalDate> before = database.sql()
                    .sql("""
                            select entered_on from collection.batch
                            where consultation = ? and sha256 = ? order by number""")
                    .params(consultation, sha256)
                    .query(LocalDate.class)
                    .list();
            if (!before.isEmpty() && !entering.again()) {
                throw fault(file, "entered-before", before.getLast().toString());
            }
            database.sql()
                    .sql("insert into collection.batch values (?, ?, ?, ?, ?, ?)")
                    .params(consultation, sha256, before.size() + 1, entering.by(), entering.today(), submissions)
                    .update();
            adding.run();
        });
        return submissions;
    }

    private static byte[] sha256(Path file) {
        try {
            return HexFormat.of().parseHex(Digest.ofFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LONGEST_TEXT) {
                throw fault(file, "text-too-large", Integer.toString(LONGEST_TEXT));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (whole.isBlank()) {
                throw fault(file, "empty-text");
            }
            return whole;
        } catch (CharacterCodingException e) {
            throw fault(file, "not-a-text");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a file of this name is read as a table of answers, rather than as the text of a contribution.
    public static boolean isTable(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|xlsx)");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static UnusableConsultation fault(Path file, String code, String... arguments) {
        return new UnusableConsultation(List.of(new Fault(name(file), 0, "", Intake.class, code, List.of(arguments))));
    }
}
