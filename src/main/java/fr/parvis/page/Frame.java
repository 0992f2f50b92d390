package fr.parvis.page;

import fr.parvis.definition.Messages;
import fr.parvis.definition.Organiser;
import fr.parvis.definition.Wording;
import org.jspecify.annotations.Nullable;

/// What stands around the content of every page: its language, its title, whose page it is.
///
/// @param language of our own words, `fr` or `en`
/// @param title what the window is called, without the site's name
/// @param path this page's address after its language, such as `/consultations/velo`, for the link to the other
///     language; null when the page cannot be asked for again, as after sending a form
/// @param authority whose name and colours the page bears; null for the site's own pages
public record Frame(
        String language,
        String title,
        @Nullable String path,
        @Nullable Authority authority) {

    /// The authority on its pages.
    ///
    /// @param home address of the consultation's page after the language
    /// @param logo address of its logo; null for none
    public record Authority(
            Wording name,
            String home,
            Wording consultation,
            @Nullable String logo,
            @Nullable Wording logoText,
            String primary,
            String secondary) {

        public static Authority of(Organiser organiser, Wording consultation, String home, @Nullable String logo) {
            return new Authority(
                    organiser.name(),
                    home,
                    consultation,
                    logo,
                    organiser.logoText(),
                    organiser.primary(),
                    organiser.secondary());
        }

        /// Address of the style sheet that holds the two colours.
        public String colours() {
            return "/colours/" + primary.substring(1) + "-" + secondary.substring(1) + ".css";
        }
    }

    /// The same page under another title, as when its form came back with errors.
    public Frame titled(String other) {
        return new Frame(language, other, path, authority);
    }

    public Messages texts() {
        return Messages.of(Frame.class, language);
    }

    public String text(String key, Object... arguments) {
        return texts().text(key, arguments);
    }

    /// An address of the site in this page's language.
    public String to(String path) {
        return "/" + language + path;
    }

    public String otherLanguage() {
        return language.equals("fr") ? "en" : "fr";
    }

    /// This address of ours, which begins with the page's language, in the other one.
    public String inOtherLanguage(String address) {
        return "/" + otherLanguage() + address.substring(1 + language.length());
    }

    /// Address of the style sheet; it changes with its content, so that browsers may keep it for good.
    public String styleSheet() {
        return StyleSheet.ADDRESS;
    }
}
