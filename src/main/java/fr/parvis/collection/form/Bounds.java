package fr.parvis.collection.form;

import fr.parvis.definition.Question;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Between what and what a number or a day must be, as a person reads it.
///
/// @param kind `number` or `date`
/// @param least empty when there is no lowest
/// @param most empty when there is no highest
record Bounds(String kind, String least, String most) {

    static Bounds of(Question question, String language) {
        return switch (question) {
            case Question.Number q -> new Bounds("number", number(q.min(), q, language), number(q.max(), q, language));
            case Question.Date q -> new Bounds("date", day(q.min(), language), day(q.max(), language));
            case Question q -> new Bounds("number", "", "");
        };
    }

    boolean isOpen() {
        return least.isEmpty() && most.isEmpty();
    }

    /// The key of the sentence that says them.
    String key() {
        return kind + (isOpen() ? ".any" : least.isEmpty() ? ".at-most" : most.isEmpty() ? ".at-least" : ".between");
    }

    private static String number(@Nullable BigDecimal bound, Question.Number question, String language) {
        if (bound == null) {
            return "";
        }
        String unit = question.unit() == null ? "" : "\u00a0" + question.unit().in(language);
        return number(bound, language) + unit;
    }

    static String number(BigDecimal number, String language) {
        var format = NumberFormat.getInstance(locale(language));
        format.setMaximumFractionDigits(30);
        return format.format(number);
    }

    private static String day(@Nullable LocalDate day, String language) {
        return day == null ? "" : longDay(day, language);
    }

    /// `1er avril 2026`, `1 April 2026`.
    static String longDay(LocalDate day, String language) {
        String text =
                DateTimeFormatter.ofPattern("d MMMM yyyy", locale(language)).format(day);
        return language.equals("fr") && day.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }

    private static Locale locale(String language) {
        return language.equals("en") ? Locale.UK : Locale.FRANCE;
    }
}
