package fr.parvis.outreach;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// The server that takes our letters, as `PARVIS_MAIL_URL` names it.
///
/// `smtp://user:password@relay.example.org:587` (encrypted as soon as the relay offers it) or `smtps://…`; without it
/// nothing is sent, and nothing that needs a letter is offered. `PARVIS_MAIL_FROM` is the sender,
/// `PARVIS_PUBLIC_URL` the site’s own address, which links in letters begin with.
@Component
public final class MailRelay {

    private static final int PATIENCE = 10_000;

    private final @Nullable JavaMailSenderImpl sender;
    private final @Nullable String from;
    private final @Nullable String site;

    @Autowired
    public MailRelay(Environment settings) {
        this(settings, PATIENCE);
    }

    /// @param patience how long each step may take, in milliseconds
    MailRelay(Environment settings, int patience) {
        String url = settings.getProperty("PARVIS_MAIL_URL", "");
        this.from = settings.getProperty("PARVIS_MAIL_FROM");
        this.site = settings.getProperty("PARVIS_PUBLIC_URL");
        this.sender = url.isBlank() ? null : sender(url, Integer.toString(patience));
        if (sender != null && (from == null || site == null)) {
            throw new IllegalStateException(
                    "PARVIS_MAIL_URL is set: set PARVIS_MAIL_FROM (the sender) and PARVIS_PUBLIC_URL (https://…) too");
        }
    }

    private static JavaMailSenderImpl sender(String url, String patience) {
        URI uri = URI.create(url);
        boolean encrypted = "smtps".equals(uri.getScheme());
        if (uri.getHost() == null || !encrypted && !"smtp".equals(uri.getScheme())) {
            throw new IllegalStateException(
                    "PARVIS_MAIL_URL is not smtp://user:password@relay:587 nor smtps://user:password@relay:465");
        }
        var sender = new JavaMailSenderImpl();
        sender.setProtocol(uri.getScheme());
        sender.setHost(uri.getHost());
        sender.setPort(uri.getPort());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        String account = uri.getUserInfo();
        if (account != null) {
            int colon = account.indexOf(':');
            sender.setUsername(colon < 0 ? account : account.substring(0, colon));
            sender.setPassword(colon < 0 ? "" : account.substring(colon + 1));
        }
        Properties settings = sender.getJavaMailProperties();
        String prefix = "mail." + uri.getScheme() + ".";
        settings.setProperty(prefix + "auth", String.valueOf(account != null));
        settings.setProperty(prefix + "starttls.enable", "true");
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "connectiontimeout", patience);
        settings.setProperty(prefix + "timeout", patience);
        settings.setProperty(prefix + "writetimeout", patience);
        settings.setProperty(prefix + "quitwait", "false");
        return sender;
    }

    /// Whether letters can be sent.
    public boolean ready() {
        return sender != null;
    }

    /// An address of the site as a letter gives it.
    public String address(String path) {
        String base = String.valueOf(site);
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /// Hands a letter of plain text to the relay.
    ///
    /// @throws org.springframework.mail.MailException when the relay does not take it
    public void send(EmailAddress to, String subject, String text) {
        if (sender == null) {
            throw new IllegalStateException("No relay: set PARVIS_MAIL_URL");
        }
        var letter = new SimpleMailMessage();
        letter.setFrom(String.valueOf(from));
        letter.setTo(to.text());
        letter.setSubject(subject);
        letter.setText(text);
        sender.send(letter);
    }

    /// The same, and what became of it.
    Delivery deliver(EmailAddress to, String subject, String text) {
        try {
            send(to, subject, text);
            return Delivery.TAKEN;
        } catch (MailException e) {
            return Delivery.of(e);
        }
    }
}
