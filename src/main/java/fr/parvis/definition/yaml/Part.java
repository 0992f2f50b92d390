package fr.parvis.definition.yaml;

import fr.parvis.definition.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Every part of the file with the keys it may have, in the order they are documented and written; `!` marks those
/// required.
enum Part {
    CONSULTATION("""
            parvis! id! version languages! title! slogan organiser! objectives people
            time-zone opens! closes! phases method communication documents contact
            questionnaire! carry-over codebook incidents acknowledgements redactions personal-data report"""),
    ORGANISER("name! department report-department logo logo-text colours"),
    COLOURS("primary secondary"),
    PHASE("name! from to text"),
    DOCUMENT("title! file url"),
    CONTACT("name email phone address"),
    SECTION("section! title! text questions!"),

    SINGLE_CHOICE("id! type! label! help required profile lever shown-if choices! other dont-know"),
    MULTIPLE_CHOICE("id! type! label! help required profile lever shown-if choices! other dont-know min max"),
    RATING("id! type! label! help required profile lever shown-if lowest highest lowest-label highest-label dont-know"),
    RANKING("id! type! label! help required profile lever shown-if choices! max"),
    NUMBER("id! type! label! help required profile lever shown-if unit min max decimals"),
    DATE("id! type! label! help required profile lever shown-if min max"),
    SHORT_TEXT("id! type! label! help required profile lever shown-if length"),
    LONG_TEXT("id! type! label! help required profile lever shown-if length"),
    GRID("id! type! label! help required profile lever shown-if rows! choices! dont-know"),

    CHOICE("id! label!"),
    OTHER("label! length"),
    DONT_KNOW("label!"),
    CONDITION("question is is-not contains all any not"),
    CARRY_OVER("question! mapped kept-apart abandoned wording"),
    MAPPED("to choices rows"),
    MAPPED_OPTION("from! to!"),
    CODEBOOK("levers strands"),
    CODE("id! name! definition"),
    INCIDENT("id! question cause! from to effect correction voids"),
    ACKNOWLEDGEMENT("alert! by! reason! on decision"),
    REDACTION("submission contribution question text reason!"),
    PERSONAL_DATA("purpose! retention! until contact"),
    REPORT("percentages-from smallest-cell cross-tabs");

    private final List<String> keys = new ArrayList<>();
    private final Set<String> required = new LinkedHashSet<>();

    Part(String keys) {
        for (String key : keys.split("\\s+")) {
            String name = key.replace("!", "");
            this.keys.add(name);
            if (key.endsWith("!")) {
                required.add(name);
            }
        }
    }

    /// The types of question, each named in files as the constant is, in lower case with hyphens.
    static final List<Part> QUESTIONS =
            List.of(SINGLE_CHOICE, MULTIPLE_CHOICE, RATING, RANKING, NUMBER, DATE, SHORT_TEXT, LONG_TEXT, GRID);

    /// The part that this question is written as.
    static Part of(Question question) {
        return switch (question) {
            case Question.SingleChoice _ -> SINGLE_CHOICE;
            case Question.MultipleChoice _ -> MULTIPLE_CHOICE;
            case Question.Rating _ -> RATING;
            case Question.Ranking _ -> RANKING;
            case Question.Number _ -> NUMBER;
            case Question.Date _ -> DATE;
            case Question.ShortText _ -> SHORT_TEXT;
            case Question.LongText _ -> LONG_TEXT;
            case Question.Grid _ -> GRID;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> keys() {
        return keys;
    }

    Set<String> required() {
        return required;
    }
}
