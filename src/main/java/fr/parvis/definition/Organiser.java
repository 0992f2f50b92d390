package fr.parvis.definition;

import org.jspecify.annotations.Nullable;

/// The authority that consults.
///
/// @param department the department in charge; null when not said
/// @param reportDepartment the department that writes the report; null when not said
/// @param logo path of an SVG or PNG file inside the folder; null for none
/// @param logoText what the logo says, for those who do not see it; null when there is no logo
/// @param primary colour of titles and first marks, `#rrggbb`, at least 4.5:1 on white
/// @param secondary second colour, same rule
public record Organiser(
        Wording name,
        @Nullable Wording department,
        @Nullable Wording reportDepartment,
        @Nullable String logo,
        @Nullable Wording logoText,
        String primary,
        String secondary) {

    public static final String DEFAULT_PRIMARY = "#1f3d7a";
    public static final String DEFAULT_SECONDARY = "#8a3b12";
}
