import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/// Weighted draws from one seeded source.
final class Draw {
    final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    String oneOf(String... values) {
        return values[below(values.length)];
    }

    /// One of the values, each followed by its weight.
    String pick(Object... weighted) {
        return some(1, weighted).getFirst();
    }

    /// Some of the values, none twice, in the order drawn.
    List<String> some(int count, Object... weighted) {
        var left = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < weighted.length; i += 2) {
            left.put((String) weighted[i], (Integer) weighted[i + 1]);
        }
        var drawn = new ArrayList<String>();
        while (drawn.size() < count) {
            int at = below(left.values().stream().mapToInt(w -> w).sum());
            for (var entry : left.entrySet()) {
                at -= entry.getValue();
                if (at < 0) {
                    drawn.add(entry.getKey());
                    break;
                }
            }
            left.remove(drawn.getLast());
        }
        return drawn;
    }
}
