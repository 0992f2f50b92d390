import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Who answers, when and through what, and their closed answers.
final class People {
    static final LocalDate OPENS = LocalDate.of(2025, 9, 8);
    static final LocalDate CLOSES = LocalDate.of(2025, 10, 12);
    static final LocalDate VERSION_2 = LocalDate.of(2025, 9, 22);
    final Draw draw;

    People(Draw draw) {
        this.draw = draw;
    }

    void person(Map<String, String> row, boolean young, boolean byHand) {
        String usager = young ? "habite" : draw.pick("habite", 62, "travaille", 18, "etudie", 13, "visite", 7);
        String age = young
                ? "moins-18"
                : usager.equals("etudie")
                        ? draw.pick("18-29", 88, "30-44", 9, "", 3)
                        : draw.pick("18-29", 13, "30-44", 31, "45-59", 27, "60-74", 17, "75-plus", 8, "", 4);
        String channel = byHand || young
                ? "web"
                : age.equals("75-plus")
                        ? draw.pick("web", 30, "paper", 46, "mail", 10, "meeting", 6, "phone", 8)
                        : draw.pick("web", 84, "paper", 8, "mail", 2, "e-mail", 3, "meeting", 2, "phone", 1);
        LocalDate day = day(channel);
        String time = "%02d:%02d:%02d"
                .formatted(
                        Integer.parseInt(draw.pick(
                                "07", 4, "08", 7, "09", 6, "10", 6, "12", 12, "13", 8, "17", 9, "18", 10, "20", 16,
                                "21", 14, "22", 6, "23", 2)),
                        draw.below(60),
                        draw.below(60));
        row.put("submitted_at", channel.equals("web") ? day + "T" + time + "+02:00" : day.toString());
        row.put("channel", channel);
        int english =
                switch (usager) {
                    case "etudie" -> 24;
                    case "visite" -> 30;
                    case "travaille" -> 6;
                    default -> 3;
                };
        boolean typed = channel.equals("paper") || channel.equals("mail") || channel.equals("phone") || byHand;
        row.put("language", !typed && draw.chance(english) ? "en" : "fr");
        boolean first = day.isBefore(channel.equals("paper") ? LocalDate.of(2025, 10, 1) : VERSION_2);
        row.put("version", first ? "1" : "2");
        row.put(
                "entered_by",
                channel.equals("web") ? "" : draw.pick("accueil-mairie", 45, "accueil-gare", 30, "equipe-velo", 25));
        row.put("usager", usager);
        row.put("age", age);
    }

    LocalDate day(String channel) {
        if (channel.equals("meeting")) {
            return LocalDate.parse(
                    draw.pick("2025-09-24", 4, "2025-09-26", 3, "2025-10-01", 3, "2025-10-03", 2, "2025-10-11", 3));
        }
        while (true) {
            LocalDate day = OPENS.plusDays(draw.below(35));
            boolean online = channel.equals("web");
            boolean incident = wrongUnit(day);
            boolean cut = channel.equals("phone") && day.isBefore(LocalDate.of(2025, 9, 13));
            boolean shut = day.getDayOfWeek().getValue() == 7 || incident;
            if (draw.chance(weight(day)) && !cut && (online || !shut)) {
                return day;
            }
        }
    }

    /// How lively a day was, out of 100: the opening, the two e-mails, quiet week-ends.
    static int weight(LocalDate day) {
        int weight = 22;
        for (LocalDate event : List.of(LocalDate.of(2025, 9, 9), LocalDate.of(2025, 10, 6))) {
            int since = (int) (day.toEpochDay() - event.toEpochDay());
            weight += since >= 0 && since < 6 ? 72 / (since + 1) : 0;
        }
        return day.getDayOfWeek().getValue() > 5 ? weight * 55 / 100 : Math.min(weight, 100);
    }

    void closed(Map<String, String> row) {
        String age = row.get("age");
        boolean second = row.get("version").equals("2");
        LocalDate day = LocalDate.parse(row.get("submitted_at").substring(0, 10));
        String frequence = age.equals("75-plus")
                ? draw.pick("jour", 8, "semaine", 18, "rare", 26, "jamais", 48)
                : draw.pick("jour", 34, "semaine", 27, "rare", 22, "jamais", 17);
        boolean rides = !frequence.equals("jamais");
        row.put("frequence", frequence);
        String moyen =
                switch (frequence) {
                    case "jour" -> draw.pick("velo", 76, "bus", 7, "marche", 9, "voiture", 5, "dont-know", 3);
                    case "semaine" ->
                        draw.pick("velo", 30, "bus", 18, "marche", 20, "voiture", 22, "trottinette", 4, "dont-know", 6);
                    default ->
                        draw.pick(
                                "voiture",
                                46,
                                "bus",
                                21,
                                "marche",
                                20,
                                "trottinette",
                                4,
                                "other",
                                4,
                                "dont-know",
                                2,
                                "",
                                3);
                };
        row.put("moyen", moyen.equals("trottinette") && !second ? "marche" : moyen);
        row.put(
                "moyen.other",
                moyen.equals("other")
                        ? draw.oneOf(
                                "En fauteuil électrique",
                                "à cheval, si si",
                                "moto",
                                "Covoiturage avec une collègue",
                                "train + marche",
                                "roller")
                        : "");
        if (frequence.equals("jour") || frequence.equals("semaine")) {
            boolean minutes = wrongUnit(day);
            int tenths =
                    5 + draw.below(20) + draw.below(30) + (row.get("usager").equals("travaille") ? 40 : 0);
            String km = tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
            row.put("distance", minutes ? "" + (5 + 5 * draw.below(8)) : draw.chance(90) ? km : "");
        }
        if (rides) {
            int ago =
                    switch (frequence) {
                        case "jour" -> 2;
                        case "semaine" -> 8;
                        default -> 160;
                    };
            LocalDate last = day.isAfter(CLOSES) ? CLOSES : day;
            row.put(
                    "dernier_trajet",
                    draw.chance(82) ? last.minusDays(draw.below(ago)).toString() : "");
        }
        freins(row, frequence);
        if (second && rides && row.get("usager").equals("habite")) {
            row.put("nuit", draw.pick("local", 27, "logement", 21, "cour", 29, "rue", 11, "dont-know", 6, "", 6));
        }
        row.put(
                "note",
                rides
                        ? draw.pick("1", 13, "2", 27, "3", 30, "4", 18, "5", 4, "dont-know", 2, "", 6)
                        : draw.pick("1", 8, "2", 15, "3", 27, "4", 18, "5", 7, "dont-know", 17, "", 8));
        for (String place : List.of("centre", "gare", "campus", "activites")) {
            boolean hard = place.equals("activites") || place.equals("gare");
            row.put(
                    "quartiers." + place,
                    hard
                            ? draw.pick("facile", 10, "moyen", 27, "difficile", 44, "dont-know", 9, "", 10)
                            : draw.pick("facile", 34, "moyen", 33, "difficile", 16, "dont-know", 7, "", 10));
        }
        row.put(
                "priorites",
                draw.chance(78)
                        ? String.join(
                                ">",
                                draw.some(
                                        1 + draw.below(3),
                                        "pistes",
                                        34,
                                        "carrefours",
                                        22,
                                        "arceaux",
                                        16,
                                        "apaisement",
                                        14,
                                        "entretien",
                                        10,
                                        "apprendre",
                                        4))
                        : "");
        row.put("rue_prioritaire", draw.chance(46) ? street() : "");
    }

    /// The three days when the page asked for minutes.
    static boolean wrongUnit(LocalDate day) {
        return !day.isBefore(LocalDate.of(2025, 9, 16)) && !day.isAfter(LocalDate.of(2025, 9, 18));
    }

    void freins(Map<String, String> row, String frequence) {
        if (frequence.equals("jour") && draw.chance(40)) {
            row.put("freins", "rien");
            return;
        }
        var taken = draw.some(
                1 + draw.below(3),
                "circulation",
                38,
                "vol",
                22,
                "meteo",
                18,
                "relief",
                12,
                "charge",
                11,
                "sante",
                row.get("age").equals("75-plus") ? 30 : 4,
                "other",
                4);
        row.put("freins", String.join("|", taken));
        row.put(
                "freins.other",
                taken.contains("other")
                        ? draw.oneOf(
                                "L'odeur en arrivant au bureau",
                                "pas de douche au travail",
                                "je n'ai jamais appris",
                                "mon chien",
                                "La flemme, soyons francs",
                                "le prix d'un bon vélo",
                                "No bike yet")
                        : "");
    }

    String street() {
        String street = draw.oneOf(
                "rue Haute",
                "rue Haute",
                "rue des Tanneurs",
                "avenue de la Gare",
                "boulevard du Moulin",
                "boulevard des Facultés",
                "rue de l'Abattoir",
                "route de Fontclaire",
                "place du Marché");
        return switch (draw.below(6)) {
            case 0 -> street.toLowerCase(Locale.ROOT);
            case 1 -> street.toUpperCase(Locale.ROOT);
            case 2 -> "la " + street;
            case 3 -> street.replace("boulevard", "bd").replace("avenue", "av.").replace("rue ", "r. ");
            default -> street;
        };
    }
}
