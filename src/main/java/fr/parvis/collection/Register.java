package fr.parvis.collection;

import fr.parvis.collection.Receipt.Standing;
import fr.parvis.database.Database;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// All that people sent, as they sent it: what is added stays, and what comes later about it is a layer above
/// it.
///
/// What a call acknowledges is on the disk. Identifiers are random, times are hours: no row names anyone.
@Component
public final class Register {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ADD = """
            with added as (
                insert into collection.submission
                    (id, consultation, version, contribution, channel, language, received_at, entered_by, late, flags,
                     receipt_hash)
                values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?::text, ?, ?::text[], ?)
                on conflict (receipt_hash) do nothing
                returning id
            ), words as (
                insert into collection.content (submission, layer, fields, sha256, nonce)
                select id, 0, ?, ?, ? from added
            )
            select id from added""";

    private static final String FORMER = """
            select s.id,
                   (select c.sha256 from collection.content c where c.submission = s.id order by c.layer desc limit 1)
                       as sha256
            from collection.submission s where s.receipt_hash = ?""";

    /// What was received, and whether there is more to tell of it. Most receipts are read once, a moment after their
    /// submission: nothing was decided of it yet, and its tables are fewer.
    private static final String RECEIVED = """
            select s.id, s.consultation, s.version, s.language, s.late, c.fields, c.nonce,
                   exists (select 1 from collection.layer l where l.submission = s.id) or %s as more
            from collection.submission s
            left join collection.content c on c.submission = s.id and c.layer = 0
            where s.%s = ?""";

    private static final String RECEIPT = """
            select s.id, s.consultation, s.version, s.language, s.late, l.kind, l.reason, l.day, c.layer, c.fields, c.nonce,
                   d.frozen_on, d.digest
            from collection.submission s
            left join lateral (
                select kind, reason, day from collection.layer
                where submission = s.id and kind in ('set-aside', 'restored', 'erasure')
                order by number desc limit 1
            ) l on true
            left join collection.content c on c.submission = s.id
            left join lateral (%s) d on true
            where s.%s = ?
            order by c.layer""";

    private final Database database;
    private final Datasets datasets;
    private final ServerSecret secret;
    private final Layers layers;

    /// A register that knows of no dataset: receipts then never say that a submission is in one.
    public Register(Database database) {
        this(database, Datasets.NONE);
    }

    @Autowired
    public Register(Database database, Datasets datasets) {
        this.database = database;
        this.datasets = datasets;
        this.secret = new ServerSecret(database);
        this.layers = new Layers(database);
    }

    /// Adds these answers, once however often and however many at a time the same form sends them.
    public Outcome receive(Received received) {
        return receive(received, false);
    }

    /// The same for words that answer no questionnaire: fields `text` and, each optional, `author`, `date`,
    /// `question`, `lever`, `strand`.
    public Outcome receiveContribution(Received received) {
        return receive(received, true);
    }

    private Outcome receive(Received received, boolean contribution) {
        FormKey form = received.form() == null ? FormKey.random() : received.form();
        byte[] fields = received.fields().encoded();
        byte[] sha256 = Hashes.sha256(fields);
        ReceiptCode receipt = secret.receiptOf(form);
        boolean added = database.sql()
                .sql(ADD)
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        received.consultation(),
                        received.version(),
                        contribution,
                        received.channel().code(),
                        received.language(),
                        hour(received),
                        received.enteredBy(),
                        received.late(),
                        received.flags().stream().map(Flag::code).collect(Collectors.joining(",", "{", "}")),
                        receipt.hash(),
                        fields,
                        sha256,
                        nonce()))
                .query(UUID.class)
                .optional()
                .isPresent();
        return added ? new Outcome.Accepted(receipt) : compare(former(receipt), sha256, receipt);
    }

    /// These answers in place of those that the same form sent before, which stay below them.
    ///
    /// @throws IllegalArgumentException when the form sent nothing yet
    public Outcome replace(Received received) {
        FormKey form = Objects.requireNonNull(received.form(), "Only a form's answers can be replaced");
        byte[] fields = received.fields().encoded();
        byte[] sha256 = Hashes.sha256(fields);
        ReceiptCode receipt = secret.receiptOf(form);
        Former former = former(receipt);
        if (compare(former, sha256, receipt) instanceof Outcome.Different(var same, boolean erased) && !erased) {
            LocalDate day = received.at() == null
                    ? LocalDate.now(java.time.ZoneOffset.UTC)
                    : received.at().toLocalDate();
            boolean replaced = layers.add(former.id(), "replacement", null, day, null, fields);
            return replaced ? new Outcome.Accepted(receipt) : new Outcome.Different(receipt, true);
        }
        return compare(former, sha256, receipt);
    }

    /// These answers as another person's, who used the same form: a submission of its own, added once.
    public Outcome anotherPerson(Received received) {
        FormKey form = Objects.requireNonNull(received.form(), "Another person's answers come with a form");
        return receive(received.with(form.forAnotherPerson(received.fields())));
    }

    /// What the holder of this code is told; empty when the code is nobody's.
    public Optional<Receipt> findReceipt(ReceiptCode code) {
        return receipt("receipt_hash", code.hash());
    }

    /// The same by the register's own identifier.
    public Optional<Receipt> find(UUID submission) {
        return receipt("id", submission);
    }

    /// A submission beside one of its layers' words.
    ///
    /// @param kind of the layer that says where it stands; null, as what follows, when none does
    /// @param words null once erased
    /// @param dataset the newest that holds it; null for none
    private record Found(
            UUID id,
            String consultation,
            int version,
            String language,
            boolean late,
            @Nullable String kind,
            @Nullable String reason,
            @Nullable LocalDate day,
            Layers.@Nullable Words words,
            Standing.@Nullable InDataset dataset) {}

    /// @param column which holds this key
    private Optional<Receipt> receipt(String column, Object key) {
        record Now(Receipt receipt, boolean more) {}
        Optional<Now> now = database.sql()
                .sql(RECEIVED.formatted(datasets.known(), column))
                .param(key)
                .query((row, _) -> {
                    byte[] fields = row.getBytes("fields");
                    var receipt = new Receipt(
                            row.getObject("id", UUID.class),
                            row.getString("consultation"),
                            row.getInt("version"),
                            row.getString("language"),
                            fields == null ? null : Fields.parse(fields),
                            fields == null
                                    ? List.of()
                                    : List.of(new Layers.Words(0, fields, row.getBytes("nonce")).seal()),
                            new Standing.InRegister(),
                            row.getBoolean("late"));
                    return new Now(receipt, row.getBoolean("more"));
                })
                .optional();
        return now.isPresent() && now.get().more() ? decided(column, key) : now.map(Now::receipt);
    }

    /// All that was decided of the submission since, and the dataset that holds it.
    private Optional<Receipt> decided(String column, Object key) {
        List<Found> found = database.sql()
                .sql(RECEIPT.formatted(datasets.newest(), column))
                .param(key)
                .query((row, number) -> {
                    byte[] fields = row.getBytes("fields");
                    String digest = row.getString("digest");
                    return new Found(
                            row.getObject("id", UUID.class),
                            row.getString("consultation"),
                            row.getInt("version"),
                            row.getString("language"),
                            row.getBoolean("late"),
                            row.getString("kind"),
                            row.getString("reason"),
                            row.getObject("day", LocalDate.class),
                            fields == null
                                    ? null
                                    : new Layers.Words(row.getInt("layer"), fields, row.getBytes("nonce")),
                            digest == null
                                    ? null
                                    : new Standing.InDataset(row.getObject("frozen_on", LocalDate.class), digest));
                })
                .list();
        return found.isEmpty() ? Optional.empty() : Optional.of(receipt(found));
    }

    private static Receipt receipt(List<Found> found) {
        Found last = found.getLast();
        List<Layers.Words> words =
                found.stream().map(Found::words).filter(Objects::nonNull).toList();
        return new Receipt(
                last.id(),
                last.consultation(),
                last.version(),
                last.language(),
                words.isEmpty() ? null : Fields.parse(words.getLast().fields()),
                words.stream().map(Layers.Words::seal).toList(),
                standing(last),
                last.late());
    }

    private static Standing standing(Found found) {
        if ("erasure".equals(found.kind()) && found.day() != null) {
            return new Standing.Erased(found.day());
        }
        if ("set-aside".equals(found.kind()) && found.reason() != null) {
            return new Standing.SetAside(found.reason());
        }
        return found.dataset() == null ? new Standing.InRegister() : found.dataset();
    }

    /// @param sha256 hash of the last words; null once they are erased
    private record Former(UUID id, byte @Nullable [] sha256) {}

    private Former former(ReceiptCode receipt) {
        return database.sql()
                .sql(FORMER)
                .param(receipt.hash())
                .query((row, number) -> new Former(row.getObject("id", UUID.class), row.getBytes("sha256")))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("This form sent nothing yet"));
    }

    private static Outcome compare(Former former, byte[] sha256, ReceiptCode receipt) {
        return Arrays.equals(former.sha256(), sha256)
                ? new Outcome.Same(receipt)
                : new Outcome.Different(receipt, former.sha256() == null);
    }

    private static @Nullable OffsetDateTime hour(Received received) {
        return received.at() == null
                ? null
                : received.at().truncatedTo(ChronoUnit.HOURS).toOffsetDateTime();
    }

    static byte[] nonce() {
        byte[] nonce = new byte[32];
        RANDOM.nextBytes(nonce);
        return nonce;
    }
}
