package fr.parvis.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A step of the whole approach, past or to come, the survey being one of them.
///
/// @param from first day; null when only known as "later"
/// @param to last day; null when it lasts one day
/// @param text what happens then; null when the name says it all
public record Phase(
        Wording name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Wording text) {}
