package fr.parvis.report.narrative;

import fr.parvis.report.Material;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers written by hand in the prose that no figure of the report holds: nobody could replay them.
///
/// Years, days of a month and numbers inside a word or an identifier are not counted as such.
final class BareNumbers {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.,/-])\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?![\\d])|(?<![\\p{L}\\d.,/-])\\d+(?:[.,]\\d+)?(?![\\p{L}\\d/-])");
    private static final Pattern DAY = Pattern.compile(
            "^[\\s\\u00a0]*(?:er\\b)?[\\s\\u00a0]*(?i:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
                    + "|décembre|january|february|march|april|may|june|july|august|september|october|november|december)");

    private BareNumbers() {}

    static List<String> in(String text, Material material) {
        var bare = new ArrayList<String>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String written = matcher.group();
            BigDecimal number =
                    new BigDecimal(written.replaceAll("[ \\u00a0\\u202f]", "").replace(',', '.'));
            boolean year = written.matches("(19|20)\\d\\d");
            boolean day = DAY.matcher(text.substring(matcher.end())).find();
            if (!year && !day && !backed(number, material)) {
                bare.add(written);
            }
        }
        return bare;
    }

    private static boolean backed(BigDecimal number, Material material) {
        return material.figures().values().stream()
                .flatMap(f -> f.rows().stream())
                .flatMap(List::stream)
                .filter(Number.class::isInstance)
                .anyMatch(n -> new BigDecimal(n.toString()).compareTo(number) == 0);
    }
}
