package fr.parvis.definition;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A sentence of ours, parsed once to be filled in any number of times, on any number of threads.
///
/// @param pieces the text around the arguments, when nothing more is asked than to put each in its place; empty
/// otherwise
/// @param places which argument stands after each piece but the last
/// @param pattern what does all the rest, by its clones since a format serves one thread
record Sentence(List<String> pieces, List<Integer> places, MessageFormat pattern) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /// Below it, a number's digits stand in no groups in any of our languages.
    private static final int UNGROUPED = 1_000;

    static Sentence of(String pattern, Locale locale) {
        var format = new MessageFormat(pattern, locale);
        var pieces = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        var place = PLACE.matcher(pattern);
        int from = 0;
        while (place.find()) {
            pieces.add(pattern.substring(from, place.start()));
            places.add(Integer.parseInt(place.group(1)));
            from = place.end();
        }
        pieces.add(pattern.substring(from));
        boolean plain = pieces.stream().noneMatch(piece -> piece.indexOf('{') >= 0 || piece.indexOf('\'') >= 0);
        return new Sentence(plain ? List.copyOf(pieces) : List.of(), List.copyOf(places), format);
    }

    String with(Object... arguments) {
        for (int place : places) {
            if (place >= arguments.length || !isWrittenAsItIs(arguments[place])) {
                return format(arguments);
            }
        }
        return pieces.isEmpty() ? format(arguments) : joined(arguments);
    }

    private static boolean isWrittenAsItIs(Object argument) {
        return argument instanceof String || argument instanceof Integer number && number >= 0 && number < UNGROUPED;
    }

    private String joined(Object... arguments) {
        var text = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            text.append(pieces.get(i)).append(arguments[places.get(i)]);
        }
        return text.append(pieces.getLast()).toString();
    }

    private String format(Object... arguments) {
        return ((MessageFormat) pattern.clone()).format(arguments);
    }
}
