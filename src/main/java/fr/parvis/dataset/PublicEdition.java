package fr.parvis.dataset;

import static fr.parvis.dataset.Column.literal;
import static fr.parvis.dataset.Column.quote;

import fr.parvis.definition.Acknowledgement;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Redaction;
import fr.parvis.definition.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Derives the public edition of a working dataset: the same rows, with less in some of them.
///
/// Times are rounded to the day; who typed an answer and who sent a contribution are left out; redactions are
/// applied; refused cells and rows keep their reason alone; and where the acknowledgement of a
/// re-identification alert says `withhold`, the profile and all the words of that category's member are left
/// out.
public final class PublicEdition {

    /// What an answer left out carries as its reason.
    public static final String WITHHELD = "withheld";

    /// What alerts of re-identification start with; the question and the choice follow.
    public static final String RE_IDENTIFICATION = "re-identification/";

    private static final List<String> TRANSFORMATION = List.of(
            "submissions.received: first moment of the day",
            "submissions.entered_by, contributions.author: left out",
            "redactions: applied to answers, contributions and passages, their words left out of the definition",
            "answers.raw, rejected.raw: left out",
            "acknowledgements with decision withhold: the member's profile, words and passages left out");

    private final Dataset working;
    private final Definition definition;
    private final List<Redaction> redactions;

    private PublicEdition(Dataset working) throws SQLException {
        this.working = working;
        this.definition = working.definition();
        this.redactions = Stretches.added(definition.redactions(), working);
    }

    /// @param target an empty folder
    /// @param supersedes digest of the public edition this one replaces; null for the first
    public static Dataset derive(Dataset working, Path target, @Nullable String supersedes) throws IOException {
        try {
            return new PublicEdition(working).write(target, supersedes);
        } catch (SQLException e) {
            throw new IllegalStateException("The public edition cannot be derived: " + e.getMessage(), e);
        }
    }

    private Dataset write(Path target, @Nullable String supersedes) throws IOException, SQLException {
        var versions = new TreeMap<Integer, Definition>();
        working.versions().byNumber().forEach((number, d) -> versions.put(number, d.withoutHiddenWords()));
        try (DatasetWriter writer = DatasetWriter.open(target, new Versions(versions))) {
            copy(writer, Schema.SUBMISSIONS, submissions());
            copy(writer, Schema.ANSWERS, answers());
            copy(writer, Schema.CONTRIBUTIONS, "NULL AS author, " + redacted("contribution") + " AS text");
            copy(writer, Schema.PASSAGES, passages());
            copy(writer, Schema.CODINGS, "");
            copy(writer, Schema.VIEWS, "");
            copy(writer, Schema.CAMPAIGNS, "");
            copy(writer, Schema.REJECTED, "'' AS raw");
            Manifest from = working.manifest();
            return writer.finish(writer.manifest(Edition.PUBLIC, from.digest(), supersedes, TRANSFORMATION)
                    .fromRegister(from.commitments(), from.rereadings()));
        }
    }

    private void copy(DatasetWriter writer, String table, String replaced) {
        working.copy(table, replaced, writer);
    }

    private String submissions() {
        var replaced = new ArrayList<>(List.of("day::TIMESTAMP AS received", "NULL AS entered_by"));
        String withheld = withheldSubmissions();
        if (withheld.isEmpty()) {
            return String.join(", ", replaced);
        }
        for (Item item : working.schema().items()) {
            boolean profile = item.question().ask().profile();
            if (profile) {
                replaced.add("CASE WHEN %s THEN NULL ELSE %2$s END AS %2$s".formatted(withheld, quote(item.column())));
            }
            if (profile || item.isText()) {
                replaced.add("CASE WHEN (%s) AND %2$s = 'answered' THEN 'unusable' ELSE %2$s END AS %2$s"
                        .formatted(withheld, quote(item.stateColumn())));
            }
        }
        return String.join(", ", replaced);
    }

    private String answers() {
        String withheld = withheldMembers();
        String text = redacted("submission");
        if (withheld.isEmpty()) {
            return text + " AS text, NULL AS raw";
        }
        return """
               CASE WHEN %1$s THEN NULL ELSE %2$s END AS text, NULL AS raw,
               CASE WHEN (%1$s) AND state = 'answered' THEN 'unusable' ELSE state END AS state,
               CASE WHEN (%1$s) AND state = 'answered' THEN '%3$s' ELSE reason END AS reason""".formatted(withheld, text, WITHHELD);
    }

    private String passages() {
        String withheld = withheldMembers();
        String text = redacted("submission", "contribution");
        return (withheld.isEmpty() ? text : "CASE WHEN " + withheld + " THEN NULL ELSE " + text + " END") + " AS text";
    }

    /// The column `text` with its redactions applied, as SQL: one branch for each owner, so that the query
    /// grows as their number does.
    ///
    /// @param owners the columns that say whose text it is, among `submission` and `contribution`
    private String redacted(String... owners) {
        var branches = new StringBuilder();
        for (String owner : owners) {
            var theirs = new TreeMap<String, String>();
            for (Redaction redaction : redactions) {
                String id = owner.equals("submission") ? redaction.submission() : redaction.contribution();
                if (id != null && redaction.text() != null) {
                    theirs.put(id, hidden(theirs.getOrDefault(id, "text"), redaction.text(), redaction.question()));
                }
            }
            theirs.forEach((id, sql) -> branches.append(" WHEN %s = %s THEN %s".formatted(owner, literal(id), sql)));
        }
        return branches.isEmpty() ? "text" : "CASE" + branches + " ELSE text END";
    }

    private static String hidden(String sql, String words, @Nullable String question) {
        String sought = question == null
                ? literal(words)
                : "CASE WHEN question = %s THEN %s ELSE '' END".formatted(literal(question), literal(words));
        return "replace(%s, %s, %s)".formatted(sql, sought, literal(Redaction.MARK));
    }

    /// Which rows of `submissions` are those of withheld members, as SQL; empty for none.
    private String withheldSubmissions() {
        return definition.acknowledgements().stream()
                .filter(a -> a.decision() == Acknowledgement.Decision.WITHHOLD)
                .filter(a -> a.alert().startsWith(RE_IDENTIFICATION))
                .map(a -> a.alert().split("/", 3))
                .filter(part -> part.length == 3 && isProfile(part[1]))
                .map(part -> quote(part[1]) + " IS NOT DISTINCT FROM " + literal(part[2]))
                .collect(Collectors.joining(" OR "));
    }

    private boolean isProfile(String question) {
        return working.versions().questions().stream()
                .anyMatch(q -> q.id().equals(question) && q.ask().profile());
    }

    /// The same for tables that name their submission.
    private String withheldMembers() {
        String submissions = withheldSubmissions();
        if (submissions.isEmpty()) {
            return "";
        }
        Path file = working.folder()
                .resolve(working.schema().relation(Schema.SUBMISSIONS).file());
        return "submission IS NOT NULL AND submission IN (SELECT submission FROM " + Engine.parquet(file) + " WHERE "
                + submissions + ")";
    }
}
