package fr.parvis.report;

import fr.parvis.report.chart.Chart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a chapter is made of. Renderers switch over it without a default: a new block is a compile error in each.
public sealed interface Block {

    /// A heading under the chapter's title (which is level 1). @param level 2 to 4
    record Heading(int level, String id, Line text) implements Block {}

    record Paragraph(Line text) implements Block {}

    /// The sentence that tells a finding above its chart, or opens a chapter: set larger.
    record Finding(Line text) implements Block {}

    record Items(boolean ordered, List<Line> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// A few strong statements, each with its count set large: l'essentiel.
    record Statements(List<Statement> statements) implements Block {
        public Statements {
            statements = List.copyOf(statements);
        }
    }

    /// @param count the number set large, already written out ("7", "3 sur 7"); empty for none
    record Statement(Line count, Line text) {}

    /// Labels and what they stand for: a definition list.
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(Line label, List<Line> values) {
        public Fact {
            values = List.copyOf(values);
        }
    }

    /// A framed notice: a precaution, an incident, an alert of the working copy.
    record Notice(Kind kind, String title, List<Block> blocks) implements Block {
        public Notice {
            blocks = List.copyOf(blocks);
        }

        public enum Kind {
            PRECAUTION,
            INCIDENT,
            ALERT,
            INFORMATION
        }
    }

    /// People's own words, code point for code point: never typeset by our rules.
    ///
    /// @param id the passage's or answer's reference, used as an anchor (`P12`, `R4.insertion`)
    /// @param text the words, with their line breaks, redactions already `[…]`
    /// @param language the language of the words
    /// @param attribution what stands after them: reference (a link to the full answer), profile, channel
    record Quote(String id, String text, String language, Line attribution) implements Block {}

    /// A table with a row of column heads and a head for each row (its first cell).
    ///
    /// @param figure the figure it prints; null when it prints none
    /// @param caption the table's name; never empty
    /// @param foldable whether the screen may fold it (it stands beside its chart); paper always shows it
    /// @param note explained under the table; null for nothing
    record Table(
            @Nullable String figure,
            Line caption,
            List<Column> columns,
            List<List<Cell>> rows,
            boolean foldable,
            @Nullable Line note)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// @param numeric numbers, set to the right in tabular figures
    record Column(String title, boolean numeric) {}

    /// @param bar share of the in-cell bar, 0 to 1; negative for no bar
    /// @param masked a cell withheld because it counts too few: hatched, its text says so
    record Cell(Line text, double bar, boolean masked) {

        public static Cell of(Line text) {
            return new Cell(text, -1, false);
        }

        public static Cell of(String text) {
            return of(Line.of(text));
        }
    }

    /// A chart: title, picture, description for those who do not see it, and the figure's reference.
    ///
    /// @param figure the figure it shows
    /// @param title what is shown
    /// @param description tells the finding to a screen reader
    /// @param source the line under the chart: figure number, source
    record Picture(String figure, Line title, Chart chart, String description, Line source) implements Block {}

    /// A text to be read as it is: the SQL of a figure, a command.
    record Code(String text) implements Block {}
}
