package fr.parvis.definition.yaml;

import fr.parvis.definition.yaml.Node.Scalar;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a scalar says as a date, a number or a yes or no; null when it says none.
final class Values {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INTEGER = Pattern.compile("[-+]?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,6})?");

    private Values() {}

    static @Nullable LocalDate date(String text) {
        try {
            return DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Boolean flag(Scalar scalar) {
        return !scalar.plain()
                ? null
                : scalar.text().equals("true") ? Boolean.TRUE : scalar.text().equals("false") ? Boolean.FALSE : null;
    }

    static @Nullable Integer integer(String text) {
        return INTEGER.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    /// In its shortest form: `3.10` is 3.1 and `1e2` is refused.
    static @Nullable BigDecimal decimal(String text) {
        return DECIMAL.matcher(text).matches() ? shortest(new BigDecimal(text)) : null;
    }

    static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
