package fr.parvis.collection.web;

import fr.parvis.collection.form.Box;
import fr.parvis.collection.form.Problem;
import fr.parvis.collection.form.Words;
import fr.parvis.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A section of the survey.
///
/// @param action where the page is sent
/// @param trap name of the field that people do not see
/// @param section the section's identifier
/// @param step its place among those shown, from 1
/// @param text what introduces it; null for nothing
/// @param problems what is to be mended, in the order of the page
/// @param notice what happened, as a sentence; empty for nothing
/// @param focus the control to go on from; empty to start at the top
public record SectionPage(
        Frame frame,
        String action,
        Hidden hidden,
        String trap,
        String section,
        int step,
        int steps,
        Words title,
        @Nullable Words text,
        List<Box> boxes,
        List<Problem> problems,
        String notice,
        String focus)
        implements SurveyPage {

    public boolean first() {
        return step == 1;
    }

    public boolean someRequired() {
        return boxes.stream().anyMatch(box -> box.head().required());
    }

    /// Where the same page is sent to come back in the other language.
    public String otherLanguage() {
        return frame.inOtherLanguage(action);
    }
}
