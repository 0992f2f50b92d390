package fr.parvis.definition;

/// One of the answers offered by a closed question, or a row of a grid.
///
/// @param id stable identifier, `[a-z0-9][a-z0-9_-]*`; `other` and `dont-know` are kept for the choices of that name
public record Choice(String id, Wording label) {

    /// Identifier of the "other, please say" choice.
    public static final String OTHER = "other";
    /// Identifier of the "don't know" choice.
    public static final String DONT_KNOW = "dont-know";
}
