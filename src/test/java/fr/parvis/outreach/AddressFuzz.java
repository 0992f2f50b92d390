package fr.parvis.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Any text as an address of mail, and as the link of a letter.
public final class AddressFuzz {

    private static final byte[] KEY = "une clef de test".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        assertThat(SignedLink.read(text, KEY, NOW)).isEmpty();
        EmailAddress.in(text).ifPresent(address -> {
            assertThat(address.text()).hasSizeLessThanOrEqualTo(254).matches("[!-~]+@[a-z0-9.-]+");
            assertThat(EmailAddress.in(address.text())).contains(address);
            var link = new SignedLink(SignedLink.Purpose.CONFIRM, "essai", address, NOW.plusSeconds(60));
            assertThat(SignedLink.read(link.text(KEY), KEY, NOW)).contains(link);
            assertThat(SignedLink.read(link.text(KEY), KEY, NOW.plusSeconds(61)))
                    .isEmpty();
        });
    }
}
