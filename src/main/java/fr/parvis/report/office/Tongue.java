package fr.parvis.report.office;

import java.util.Locale;
import java.util.Set;

/// A language as office programs name it: they want a country with the languages we write in.
///
/// @param tag for example `fr-FR`, `en-GB`, `ar`
/// @param country two letters, or `none`
/// @param rightToLeft whether it is written from right to left
public record Tongue(String tag, String language, String country, boolean rightToLeft) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ur", "ps", "yi", "ckb");

    public static Tongue of(String tag) {
        Locale given = Locale.forLanguageTag(tag.replace('_', '-'));
        String language = given.getLanguage().isEmpty() ? "und" : given.getLanguage();
        String country = !given.getCountry().isEmpty()
                ? given.getCountry()
                : switch (language) {
                    case "fr" -> "FR";
                    case "en" -> "GB";
                    default -> "none";
                };
        String full = country.equals("none") ? language : language + "-" + country;
        return new Tongue(full, language, country, RIGHT_TO_LEFT.contains(language));
    }
}
