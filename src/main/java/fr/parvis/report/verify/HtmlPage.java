package fr.parvis.report.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What `report.html` says to machines, read as the XML it is.
///
/// @param digest what its head gives as the dataset's; empty when it gives none
/// @param styles all that its style elements say
/// @param text every word of its body
/// @param sentences how many times each paragraph, heading, item … stands there, links to itself left out
/// @param foreign what a report never holds, and that could hide or change what is read: scripts, comments …
record HtmlPage(
        String digest,
        String styles,
        String text,
        List<Quote> quotes,
        List<Table> tables,
        List<Value> values,
        Map<String, Integer> sentences,
        TreeSet<String> foreign) {

    /// @param id the reference that it bears; empty when it bears none
    /// @param plain whether it holds words alone
    record Quote(String id, String text, boolean plain) {}

    /// @param figure empty when it bears none
    /// @param rows the head first
    record Table(String figure, List<List<String>> rows) {
        Table(String figure) {
            this(figure, new ArrayList<>());
        }
    }

    record Value(String figure, String text, String value) {}
}
