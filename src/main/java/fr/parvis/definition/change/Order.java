package fr.parvis.definition.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells what was moved from what others passed by.
final class Order {

    private Order() {}

    /// As many identifiers as can stay where they were, one another's order unchanged: a longest rising sequence.
    ///
    /// @param places where each identifier stands now
    static Set<String> kept(List<String> ids, List<Integer> places) {
        int[] length = new int[ids.size()];
        int[] previous = new int[ids.size()];
        int last = -1;
        for (int i = 0; i < ids.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (places.get(j) < places.get(i) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (last < 0 || length[i] > length[last]) {
                last = i;
            }
        }
        var kept = new HashSet<String>();
        for (int i = last; i >= 0; i = previous[i]) {
            kept.add(ids.get(i));
        }
        return kept;
    }
}
