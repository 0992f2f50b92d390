package fr.parvis.report.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Hebrew and Arabic among words that run from left to right, drawn so that they can be read.
///
/// A stretch goes from a right-to-left letter to the last one before a left-to-right letter. It is turned
/// round line by line, its numbers and combining marks kept as they are; turned twice it is what it was,
/// which is how the words are read back. Simpler than Unicode's algorithm on purpose: what stands around a
/// stretch never moves, and signs that override directions have no effect. Arabic letters keep their separate
/// shapes.
final class RightToLeft {

    private static final Map<Integer, Integer> MIRRORED =
            "()[]{}<>«»‹›⟦⟧".chars().boxed().collect(Collectors.toMap(c -> c, RightToLeft::mirror));

    private RightToLeft() {}

    /// The line with each of its right-to-left stretches turned round.
    static String turned(String line) {
        int[] points = line.codePoints().toArray();
        for (int start = 0; start < points.length; start++) {
            if (right(points[start])) {
                int end = end(points, start);
                turn(points, start, end);
                start = end - 1;
            }
        }
        return new String(points, 0, points.length);
    }

    static boolean in(String text) {
        return text.codePoints().anyMatch(RightToLeft::right);
    }

    /// Where the stretch that starts here ends: after its last right-to-left letter and the marks upon it.
    private static int end(int[] points, int start) {
        int end = start + 1;
        for (int i = start + 1;
                i < points.length && Character.getDirectionality(points[i]) != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
                i++) {
            if (right(points[i]) || mark(points[i]) && end == i) {
                end = i + 1;
            }
        }
        return end;
    }

    private static void turn(int[] points, int start, int end) {
        List<int[]> parts = new ArrayList<>();
        for (int i = start; i < end; ) {
            int next = partEnd(points, i, end);
            parts.add(Arrays.copyOfRange(points, i, next));
            i = next;
        }
        int at = start;
        for (int[] part : parts.reversed()) {
            for (int point : part) {
                points[at++] = MIRRORED.getOrDefault(point, point);
            }
        }
    }

    /// A sign with its marks; or a whole number, separators between its digits included.
    private static int partEnd(int[] points, int start, int end) {
        int next = marksEnd(points, start + 1, end);
        if (digit(points[start])) {
            while (next < end) {
                boolean separated = separator(points[next]) && next + 1 < end && digit(points[next + 1]);
                if (!digit(points[next]) && !separated) {
                    break;
                }
                next = marksEnd(points, next + (separated ? 2 : 1), end);
            }
        }
        return next;
    }

    private static int marksEnd(int[] points, int from, int end) {
        int next = from;
        while (next < end && mark(points[next])) {
            next++;
        }
        return next;
    }

    private static boolean separator(int point) {
        return point == '.' || point == ',' || point == ':' || point == '/';
    }

    private static boolean digit(int point) {
        return Character.isDigit(point);
    }

    private static boolean mark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean right(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static int mirror(int point) {
        String pairs = "()[]{}<>«»‹›⟦⟧";
        int at = pairs.indexOf(point);
        return pairs.charAt(at % 2 == 0 ? at + 1 : at - 1);
    }

    /// Cuts a paragraph into its stretches and what stands between them.
    static final class Splitter implements BidiSplitter {

        private final List<BidiTextRun> runs = new ArrayList<>();

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            runs.clear();
            int[] points = paragraph.codePoints().toArray();
            int from = 0;
            int place = 0;
            for (int i = 0; i < points.length; ) {
                if (!right(points[i])) {
                    place += Character.charCount(points[i++]);
                    continue;
                }
                int end = end(points, i);
                int length = new String(points, i, end - i).length();
                add(from, place, LTR);
                add(place, place + length, RTL);
                place += length;
                from = place;
                i = end;
            }
            add(from, place, LTR);
        }

        private void add(int from, int to, byte direction) {
            if (to > from) {
                runs.add(new BidiTextRun(from, to - from, direction));
            }
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int runIndex) {
            return runs.get(runIndex);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return LTR;
        }
    }

    /// Turns the part of a stretch that stands on one line.
    static final class Reorderer implements BidiReorderer {

        @Override
        public String reorderRTLTextToLTR(String text) {
            return turned(text);
        }

        @Override
        public String shapeText(String text) {
            return text;
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
