package fr.parvis.report.odt;

import fr.parvis.report.office.Tongue;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// The styles that only this document needs: one for each language met and each width of column.
final class Looks {

    private final SortedMap<String, Tongue> tongues = new TreeMap<>();
    private final SortedMap<String, Integer> columns = new TreeMap<>();

    /// The name of the style that says these words are in this language.
    String language(String tag) {
        Tongue tongue = Tongue.of(tag);
        String name = "L_" + tongue.tag();
        tongues.put(name, tongue);
        return name;
    }

    /// The name of the style of a column this wide, in hundredths of a millimetre.
    String column(int width) {
        String name = "C_" + width;
        columns.put(name, width);
        return name;
    }

    static String centimetres(int hundredths) {
        return String.format(Locale.ROOT, "%.2fcm", hundredths / 1000.0);
    }

    void write(Xml xml) {
        tongues.forEach((name, tongue) -> {
            xml.open("style:style", "style:name", name, "style:family", "text");
            if (tongue.rightToLeft()) {
                xml.empty(
                        "style:text-properties",
                        "style:language-complex",
                        tongue.language(),
                        "style:country-complex",
                        tongue.country());
            } else {
                xml.empty("style:text-properties", "fo:language", tongue.language(), "fo:country", tongue.country());
            }
            xml.close();
        });
        columns.forEach((name, width) -> xml.open("style:style", "style:name", name, "style:family", "table-column")
                .empty("style:table-column-properties", "style:column-width", centimetres(width))
                .close());
    }
}
