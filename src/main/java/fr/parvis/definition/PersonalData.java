package fr.parvis.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The personal-data notice.
///
/// @param retention what happens to the words and until when, as told to contributors
/// @param until the day the working edition is purged; null when only told in words
/// @param contact how to use one's rights; null when the consultation's contact serves
public record PersonalData(
        Wording purpose,
        Wording retention,
        @Nullable LocalDate until,
        @Nullable Wording contact) {}
