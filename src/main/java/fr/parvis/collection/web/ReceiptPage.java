package fr.parvis.collection.web;

import fr.parvis.page.Frame;
import java.util.List;

/// A receipt.
///
/// @param arrival how one got here: `new`, `late` or `again` after sending, `later` by the link
/// @param standing where the answers stand, as a sentence
/// @param late what it means that they came after the closing; empty when they did not
/// @param link the whole address, to be kept
/// @param pdf address of one's own answers; empty once they are erased
/// @param commitments what the dataset's manifest lists of it, one for each of its layers that has words
/// @param proof address of what shows that they are of these answers; empty once they are erased
/// @param inform address of the form “keep me informed”; empty when it is not offered
public record ReceiptPage(
        Frame frame,
        String arrival,
        String code,
        String standing,
        String late,
        String link,
        String pdf,
        List<String> commitments,
        String proof,
        String inform,
        String home)
        implements SurveyPage {

    public String heading() {
        return text("receipt.title." + arrival);
    }
}
