package fr.parvis.outreach;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An electronic address that a letter can be sent to: plain ASCII, 254 characters at most, no line end.
///
/// @param text in lower case
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    /// The address in what was typed; spaces around it are not part of it. Empty when there is none.
    public static Optional<EmailAddress> in(String typed) {
        String text = typed.length() > 2 * LONGEST ? "" : typed.replaceAll("^[ \\u00A0]+|[ \\u00A0]+$", "");
        return text.length() <= LONGEST
                        && text.indexOf('@') <= 64
                        && FORM.matcher(text).matches()
                ? Optional.of(new EmailAddress(text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
