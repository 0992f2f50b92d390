package fr.parvis.definition;

import java.util.List;

/// How the report counts and shows.
///
/// @param percentagesFrom fewest answers to a question for percentages to be printed
/// @param smallestCell cells of a cross-tabulation under this are masked
/// @param crossTabs pairs of closed questions to cross, in the order printed
public record ReportSettings(int percentagesFrom, int smallestCell, List<Pair> crossTabs) {

    public static final ReportSettings DEFAULT = new ReportSettings(30, 5, List.of());

    /// Two questions to cross: the first gives the rows, the second the columns. A row of a grid is named
    /// `question.row`; `channel` may stand for a question.
    public record Pair(String rows, String columns) {}

    public ReportSettings {
        crossTabs = List.copyOf(crossTabs);
    }
}
