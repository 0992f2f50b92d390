package fr.parvis.rehearsal.visit;

/// Words as a page shows them: runs of white space make one space. No-break spaces and marks that are not seen stay.
final class Spoken {

    private Spoken() {}

    static String text(String words) {
        return words.replaceAll("[ \\t\\n\\r\\f]+", " ").replaceAll("^ | $", "");
    }
}
