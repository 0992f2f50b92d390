package fr.parvis.report;

/// A part of a [Line]. Every text is plain: renderers escape it.
public sealed interface Inline {

    record Text(String text) implements Inline {}

    /// A text in another language than the report's, or in one it may share (`lang` is set either way).
    record Foreign(String text, String language) implements Inline {}

    record Strong(Line line) implements Inline {}

    record Emphasis(Line line) implements Inline {}

    /// @param target an address (`https://…`, `mailto:…`) or an anchor of the report (`#id`)
    record Link(Line line, String target) implements Inline {}

    /// A number taken from a figure. @param figure the figure's identifier
    record FigureValue(String text, String figure) implements Inline {}

    default String plain() {
        return switch (this) {
            case Text(String text) -> text;
            case Foreign(String text, String language) -> text;
            case Strong(Line line) -> line.plain();
            case Emphasis(Line line) -> line.plain();
            case Link(Line line, String target) -> line.plain();
            case FigureValue(String text, String figure) -> text;
        };
    }
}
