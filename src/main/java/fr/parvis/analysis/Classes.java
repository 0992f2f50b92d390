package fr.parvis.analysis;

import fr.parvis.dataset.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Classes of a histogram: round bounds (1, 2 or 5 and zeros), as narrow as a dozen classes allow.
final class Classes {

    private static final int MOST = 12;
    private static final int[] STEPS = {1, 2, 5};

    private Classes() {}

    static Measure.Histogram of(Item item, BigDecimal lowest, BigDecimal highest, int decimals) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        for (int power = 0; ; power++) {
            for (int step : STEPS) {
                BigDecimal width = unit.multiply(BigDecimal.valueOf(step)).scaleByPowerOfTen(power);
                BigDecimal from = lowest.divide(width, 0, RoundingMode.FLOOR).multiply(width);
                BigDecimal last = highest.subtract(from).divide(width, 0, RoundingMode.FLOOR);
                if (last.compareTo(BigDecimal.valueOf(MOST)) < 0) {
                    return new Measure.Histogram(item, plain(from), plain(width), last.intValue() + 1);
                }
            }
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
