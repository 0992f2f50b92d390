package fr.parvis.definition.lint;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The numbers that a choice stands for: `18-25 ans`, `plus de 10`, `5 or more`.
///
/// @param low null for no lower end @param high null for no upper end
/// @param openLow whether `low` itself is left out @param openHigh whether `high` itself is
/// @param unit the word after the number, in the singular; empty when there is none
record Span(
        String label,
        @Nullable BigDecimal low,
        boolean openLow,
        @Nullable BigDecimal high,
        boolean openHigh,
        String unit) {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final String UNIT = " ?((?!à\\b|et\\b|ou\\b|to\\b|and\\b|or\\b)[\\p{L}%€£$²³]+)?";
    private static final String FEW = "(?:moins|less|fewer|under|below|younger)";
    private static final String MANY = "(?:plus|davantage|more|over|above|older|up|upwards)";

    private static final Pattern BETWEEN = Pattern.compile("(?<![\\d.])" + NUMBER + UNIT
            + " ?(?:-|à|to|et(?<=entre .{1,40})|and(?<=between .{1,40})) ?(moins de |under |less than )?" + NUMBER
            + UNIT);
    private static final Pattern OR_MORE =
            Pattern.compile(NUMBER + UNIT + "(?: ?\\+| (?:et|ou|and|or) " + MANY + "(?!\\p{L}))");
    private static final Pattern OR_LESS = Pattern.compile(NUMBER + UNIT + " (?:et|ou|and|or) " + FEW + "(?!\\p{L})");
    private static final Pattern LESS = Pattern.compile(
            "(?:moins d[e']|inférieure?s? à|<(?!=)|under|less than|fewer than|below|younger than) ?" + NUMBER + UNIT);
    private static final Pattern MORE = Pattern.compile(
            "(?:plus d[e']|supérieure?s? à|au-delà de|>(?!=)|over|more than|above|older than) ?" + NUMBER + UNIT);
    private static final Pattern UP_TO =
            Pattern.compile("(?:jusqu'à|au plus|≤|<=|up to|at most|no more than) ?" + NUMBER + UNIT);
    private static final Pattern FROM =
            Pattern.compile("(?:à partir de|au moins|≥|>=|at least|from) ?" + NUMBER + UNIT);
    private static final Pattern ALONE = Pattern.compile("^" + NUMBER + UNIT + "$");

    /// The span that a label tells; empty when it tells none.
    static Optional<Span> in(String label, String language) {
        String text = plain(label, language);
        Matcher between = BETWEEN.matcher(text);
        if (between.find()) {
            String unit = between.group(5) == null ? between.group(2) : between.group(5);
            return Optional.of(new Span(
                    label,
                    new BigDecimal(between.group(1)),
                    false,
                    new BigDecimal(between.group(4)),
                    between.group(3) != null,
                    singular(unit)));
        }
        return from(OR_MORE, text, label, false)
                .or(() -> to(OR_LESS, text, label, false))
                .or(() -> to(LESS, text, label, true))
                .or(() -> from(MORE, text, label, true))
                .or(() -> to(UP_TO, text, label, false))
                .or(() -> from(FROM, text, label, false))
                .or(() -> alone(text, label));
    }

    /// Numbers without separators, with a point; `d'un an` as `de 1 an`.
    private static String plain(String label, String language) {
        String text = Plain.text(label)
                .replaceAll("(?<=\\d)[ '](?=\\d{3}(?!\\d))", "")
                .replaceAll("[€£$] ?(?=\\d)", "")
                .replaceAll("(?<=moins |plus )d'une?(?= )", "de 1")
                .replaceAll("(?<=less than |more than )(?:an?|one)(?= )", "1");
        return ("en".equals(language) ? text.replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "") : text)
                .replaceAll("(?<=\\d),(?=\\d)", ".");
    }

    private static Optional<Span> from(Pattern pattern, String text, String label, boolean open) {
        Matcher found = pattern.matcher(text);
        return found.find()
                ? Optional.of(
                        new Span(label, new BigDecimal(found.group(1)), open, null, false, singular(found.group(2))))
                : Optional.empty();
    }

    private static Optional<Span> to(Pattern pattern, String text, String label, boolean open) {
        Matcher found = pattern.matcher(text);
        return found.find()
                ? Optional.of(
                        new Span(label, null, false, new BigDecimal(found.group(1)), open, singular(found.group(2))))
                : Optional.empty();
    }

    private static Optional<Span> alone(String text, String label) {
        Matcher found = ALONE.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        var number = new BigDecimal(found.group(1));
        return Optional.of(new Span(label, number, false, number, false, singular(found.group(2))));
    }

    private static String singular(@Nullable String unit) {
        return unit == null ? "" : unit.replaceFirst("s$", "");
    }

    boolean isInterval() {
        return low == null || high == null || low.compareTo(high) != 0;
    }

    /// The lowest value of it; null for none. @param step the least difference between two values
    @Nullable
    BigDecimal least(BigDecimal step) {
        return low == null || !openLow ? low : low.add(step);
    }

    @Nullable
    BigDecimal greatest(BigDecimal step) {
        return high == null || !openHigh ? high : high.subtract(step);
    }
}
