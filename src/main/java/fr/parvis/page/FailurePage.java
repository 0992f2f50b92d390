package fr.parvis.page;

/// A failure as its template shows it.
///
/// @param reference to be quoted to the administrator, who finds it in the log; empty when there is nothing to find
public record FailurePage(Frame frame, String heading, String text, String reference) {

    static FailurePage of(String language, Failure.Kind kind, String reference) {
        var texts = fr.parvis.definition.Messages.of(Frame.class, language);
        String heading = texts.text(kind.key() + ".title");
        return new FailurePage(
                new Frame(language, heading, null, null), heading, texts.text(kind.key() + ".text"), reference);
    }
}
