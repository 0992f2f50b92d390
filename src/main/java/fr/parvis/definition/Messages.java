package fr.parvis.definition;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The house's own sentences in French and English, one bundle (`messages`) beside the classes of each module.
///
/// Patterns are those of [MessageFormat]: an apostrophe is the typographic one (`’`), numbers are written by the
/// language's rules, plurals by `choice`.
public final class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// Pages ask for hundreds of sentences: their bundles are looked for once.
    private static final ClassValue<Map<Locale, Messages>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<Locale, Messages> computeValue(Class<?> module) {
            return new ConcurrentHashMap<>();
        }
    };

    private final ResourceBundle bundle;
    private final Locale locale;

    private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// The sentences of the module that this class belongs to; French for any language but English.
    public static Messages of(Class<?> module, String language) {
        Locale locale = "en".equals(language) ? Locale.UK : Locale.FRANCE;
        Map<Locale, Messages> languages = KNOWN.get(module);
        // Read without the lock that making one takes.
        Messages known = languages.get(locale);
        return known != null
                ? known
                : languages.computeIfAbsent(locale, _ -> {
                    String name = module.getPackageName() + ".messages";
                    return new Messages(
                            ResourceBundle.getBundle(name, locale, module.getClassLoader(), NO_FALLBACK), locale);
                });
    }

    /// The sentence of this key with its arguments in place; a key that is missing is a defect and throws.
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        boolean plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
        return plain ? pattern : sentence(key, pattern).with(arguments);
    }

    private Sentence sentence(String key, String pattern) {
        Sentence known = sentences.get(key);
        return known != null ? known : sentences.computeIfAbsent(key, _ -> Sentence.of(pattern, locale));
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public Locale locale() {
        return locale;
    }
}
