package fr.parvis.dataset.proposal;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a column holds, seen one cell at a time and kept in little room.
final class Column {

    /// What every cell, or most, may look like.
    enum Look {
        INTEGER("-?\\d{1,15}"),
        DECIMAL("-?\\d{1,15}(?:[.,]\\d{1,6})?"),
        CODE("0\\d+"),
        EMAIL("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]{2,}"),
        IP("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){3,7}"),
        PHONE("(?:\\+\\d{1,3}|0)[\\s.-]?(?:\\(0\\))?\\d(?:[\\s.-]?\\d{2}){4}");

        private final Pattern pattern;

        Look(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private static final Set<String> YES = Set.of(
            "y",
            "yes",
            "oui",
            "o",
            "1",
            "true",
            "vrai",
            "x",
            "✓",
            "✔",
            "☑",
            "coché",
            "checked",
            "selected",
            "sélectionné",
            "ja");
    private static final Set<String> NO = Set.of(
            "n",
            "no",
            "non",
            "0",
            "false",
            "faux",
            "-",
            "non coché",
            "unchecked",
            "not selected",
            "non sélectionné",
            "nein");
    private static final int MOST_VALUES = 64;
    private static final int LOOKED_LENGTH = 64;

    private final Heading heading;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final Map<Look, Integer> looks = new EnumMap<>(Look.class);
    private final Timing timing = new Timing();
    private final Map<Character, Tokens> tokens = new LinkedHashMap<>();
    private final @Nullable Set<String> identifiers;
    private boolean manyValues;
    private int filled;
    private int blank;
    private int longest;
    private long length;
    private boolean lines;
    private int flags;
    private boolean saysNo;
    private int own;
    private long lowest = Long.MAX_VALUE;
    private long highest = Long.MIN_VALUE;
    private int decimals;
    private boolean repeatsIdentifier;

    Column(Heading heading) {
        this.heading = heading;
        this.identifiers = KnownColumns.isId(heading) ? new HashSet<>() : null;
        for (char separator : Tokens.SEPARATORS) {
            tokens.put(separator, new Tokens(separator));
        }
    }

    void see(String raw) {
        String text = raw.strip();
        if (text.isEmpty()) {
            blank++;
            return;
        }
        filled++;
        int points = raw.codePointCount(0, raw.length());
        longest = Math.max(longest, points);
        length += points;
        lines = lines || text.chars().anyMatch(Character::isISOControl);
        if (identifiers != null && !repeatsIdentifier) {
            repeatsIdentifier = !identifiers.add(text);
        }
        if (manyValues) {
            look(text, 1);
        } else {
            values.merge(text, 1, Integer::sum);
            manyValues = values.size() > MOST_VALUES;
            if (manyValues) {
                values.forEach(this::look);
            }
        }
    }

    /// To be called once every cell was seen: a value met a million times is looked at once.
    void settle() {
        if (!manyValues) {
            values.forEach(this::look);
        }
    }

    private void look(String text, int times) {
        boolean controls = lines && text.chars().anyMatch(Character::isISOControl);
        tokens.values().forEach(t -> t.see(text, times, controls));
        own += text.equals(heading.option()) ? times : 0;
        if (text.length() <= LOOKED_LENGTH) {
            lookAtShort(text, times);
        }
    }

    private void lookAtShort(String text, int times) {
        for (Look look : Look.values()) {
            if (look.pattern.matcher(text).matches()) {
                looks.merge(look, times, Integer::sum);
            }
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean no = NO.contains(lower);
        saysNo |= no;
        flags += no || YES.contains(lower) ? times : 0;
        if (Look.DECIMAL.pattern.matcher(text).matches()) {
            var number = new BigDecimal(text.replace(',', '.'));
            decimals = Math.max(decimals, number.scale());
            lowest = Math.min(lowest, number.longValue());
            highest = Math.max(highest, number.longValue());
        }
        timing.see(text, times);
    }

    static boolean isYes(String text) {
        return YES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    Heading heading() {
        return heading;
    }

    int filled() {
        return filled;
    }

    boolean isBlank() {
        return filled == 0;
    }

    /// Whether every row has a value of its own here.
    boolean identifies() {
        return identifiers != null && !repeatsIdentifier && blank == 0 && filled > 0 && longest <= 100 && !lines;
    }

    boolean all(Look look) {
        return filled > 0 && looks.getOrDefault(look, 0) == filled;
    }

    boolean any(Look look) {
        return looks.getOrDefault(look, 0) > 0;
    }

    boolean mostly(Look look) {
        return filled > 0 && looks.getOrDefault(look, 0) * 5 >= filled * 4;
    }

    /// Only yes, no, a cross, or the option's own words.
    boolean isFlag() {
        return flags + own == filled || own == filled;
    }

    boolean saysNo() {
        return saysNo;
    }

    /// Whether every cell is a day, with or without its time.
    boolean isMoment() {
        return filled > 0 && timing.isOf(filled);
    }

    Timing timing() {
        return timing;
    }

    /// The distinct values with how often each occurs; the first ones only when there are [#hasManyValues].
    Map<String, Integer> values() {
        return values;
    }

    boolean hasManyValues() {
        return manyValues;
    }

    Optional<Tokens> joined() {
        return tokens.values().stream()
                .filter(t -> t.areOptions(filled, heading))
                .findFirst();
    }

    int longest() {
        return longest;
    }

    long meanLength() {
        return filled == 0 ? 0 : length / filled;
    }

    /// Whether a line break, or another control character that no label can hold, stands in some cell.
    boolean hasLines() {
        return lines;
    }

    long lowest() {
        return lowest;
    }

    long highest() {
        return highest;
    }

    int decimals() {
        return decimals;
    }

    List<String> examples() {
        return values.keySet().stream().limit(2).toList();
    }
}
