package fr.parvis.collection.web;

import fr.parvis.collection.Fields;
import fr.parvis.collection.UnreadableFields;
import fr.parvis.page.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;

/// The fields that a browser sent, read from the bytes themselves: the container would replace what it
/// cannot read.
final class Body {

    private static final String FORM = "application/x-www-form-urlencoded";

    private Body() {}

    static Fields read(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            throw new Failure(Failure.Kind.UNREADABLE, "a body of type " + type);
        }
        if (request.getContentLengthLong() > Fields.LONGEST) {
            throw new Failure(Failure.Kind.TOO_LARGE, "a body of " + request.getContentLengthLong() + " bytes");
        }
        try {
            return Fields.parse(request.getInputStream().readNBytes(Fields.LONGEST + 1));
        } catch (UnreadableFields e) {
            throw failure(e);
        } catch (IOException e) {
            throw new Failure(Failure.Kind.UNREADABLE, "a body cut short");
        }
    }

    static Failure failure(UnreadableFields cause) {
        return switch (cause.why()) {
            case TOO_LARGE, TOO_MANY -> new Failure(Failure.Kind.TOO_LARGE, String.valueOf(cause.getMessage()));
            case NOT_UTF_8, BADLY_ENCODED -> new Failure(Failure.Kind.UNREADABLE, String.valueOf(cause.getMessage()));
        };
    }
}
