package fr.parvis.outreach;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/// What became of a letter that was handed to the relay.
enum Delivery {
    /// The relay took it.
    TAKEN,
    /// The relay said no, so nobody got it.
    REFUSED,
    /// No relay was reached, so nobody got it.
    AWAY,
    /// The relay fell silent half-way: it may have taken it.
    UNCERTAIN;

    /// What a failed sending means.
    static Delivery of(MailException failure) {
        if (!(failure instanceof MailSendException sending)) {
            return AWAY;
        }
        Collection<Exception> failed = sending.getFailedMessages().values();
        if (failed.isEmpty()) {
            return TAKEN;
        }
        if (failed.contains(sending.getCause())) {
            return AWAY;
        }
        return failed.stream().allMatch(Delivery::isRefusal) ? REFUSED : UNCERTAIN;
    }

    /// Whether the relay said so, with a number of its own: a line that is cut says none.
    private static boolean isRefusal(Exception failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            if (each instanceof SendFailedException
                    && String.valueOf(each.getMessage()).matches("(?s)[45]\\d\\d.*")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
