package fr.parvis.report;

/// The sample's sentences in the report's language.
record Words(String language) {

    String of(String french, String english) {
        return "en".equals(language) ? english : french;
    }

    static Line text(String text) {
        return Line.of(text);
    }
}
