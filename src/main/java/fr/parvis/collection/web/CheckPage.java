package fr.parvis.collection.web;

import fr.parvis.collection.form.Puzzle;
import fr.parvis.collection.form.Recap;
import fr.parvis.page.Frame;
import org.jspecify.annotations.Nullable;

/// All the answers, before they are sent.
///
/// @param notice what stands in the way of sending, as a sentence; empty for nothing
/// @param puzzle a question in words to be answered first; null for none
/// @param wrong whether the answer to such a question was not the right one
/// @param late the last day, when it is over; empty before
public record CheckPage(
        Frame frame,
        String action,
        Hidden hidden,
        Recap recap,
        String notice,
        @Nullable Puzzle puzzle,
        boolean wrong,
        String late)
        implements SurveyPage {}
