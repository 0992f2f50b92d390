package fr.parvis.site;

import fr.parvis.consultation.Published;
import fr.parvis.definition.Definition;
import fr.parvis.definition.PersonalData;
import fr.parvis.definition.Wording;
import fr.parvis.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Personal data, legal notice, accessibility: what their templates show.
///
/// @param consultations those that are published, each with its own notice
public record NoticePage(Frame frame, Publisher publisher, List<Published> consultations) implements SitePage {

    public NoticePage {
        consultations = List.copyOf(consultations);
    }

    public String lang(Definition definition) {
        return definition.title().languageFor(frame.language());
    }

    public String say(Wording wording) {
        return wording.in(frame.language());
    }

    /// How to use one’s rights over a consultation: as its notice says, or else its contact; null when neither does.
    public @Nullable String contact(Definition definition) {
        PersonalData notice = definition.personalData();
        if (notice != null && notice.contact() != null) {
            return say(notice.contact());
        }
        var contact = definition.contact();
        if (contact == null) {
            return null;
        }
        Wording address = contact.address();
        return contact.email() != null ? contact.email() : address != null ? say(address) : contact.phone();
    }
}
