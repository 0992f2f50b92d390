package fr.parvis.collection.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields;
import fr.parvis.collection.UnreadableFields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Any text as what a page carries: it opens nothing; what was closed here opens, and not once changed.
public final class SealedFuzz {

    private static final Seal SEAL = new Seal("un secret de test".getBytes(StandardCharsets.UTF_8));
    private static final Ticket TICKET = Ticket.issue(Instant.parse("2026-03-10T09:30:00Z"), 1);

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        assertThat(Ticket.open(SEAL, "essai", text)).isEmpty();
        if (!text.isEmpty()) {
            assertThat(Typed.open(SEAL, "essai", TICKET, text)).isEmpty();
        }
        DraftKey.find(text).ifPresent(key -> assertThat(key.text()).isEqualTo(text));
        Action.of(text);
        carried(input);
        unpacked(input);
    }

    private static void carried(byte[] input) {
        Typed typed;
        try {
            typed = new Typed(Fields.parse(input));
        } catch (UnreadableFields refusal) {
            return;
        }
        String sealed = typed.sealed(SEAL, "essai", TICKET);
        assertThat(Typed.open(SEAL, "essai", TICKET, sealed)).contains(typed);
        if (typed.fields().isEmpty()) {
            assertThat(sealed).isEmpty();
            return;
        }
        assertThat(Typed.open(SEAL, "autre", TICKET, sealed)).isEmpty();
        int at = input.length % sealed.length();
        String changed = sealed.substring(0, at) + (sealed.charAt(at) == 'A' ? 'B' : 'A') + sealed.substring(at + 1);
        assertThat(Typed.open(SEAL, "essai", TICKET, changed).filter(found -> !found.equals(typed)))
                .isEmpty();
        var draft = new Draft("form", "section", typed);
        assertThat(Draft.unpacked(draft.packed())).isEqualTo(draft);
    }

    private static void unpacked(byte[] input) {
        try {
            Typed.unpacked(input);
        } catch (IllegalStateException | UnreadableFields refusal) {
            // Never reached with what was not sealed here.
        }
    }
}
