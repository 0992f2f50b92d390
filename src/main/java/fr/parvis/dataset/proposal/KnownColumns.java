package fr.parvis.dataset.proposal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The columns that survey tools add to the answers, by the names they give them in French and English.
final class KnownColumns {

    private static final Set<String> IDS = Set.of(
            "id",
            "response-id",
            "respondent-id",
            "submission-id",
            "contribution-id",
            "identifiant",
            "identifiant-unique",
            "id-de-la-reponse",
            "id-reponse",
            "identifiant-de-la-reponse",
            "identifiant-de-la-contribution",
            "numero-de-reponse",
            "no-de-serie",
            "n-de-serie",
            "numero-de-serie",
            "serial-number",
            "serial",
            "sid",
            "uuid",
            "stellungnahme-id");

    /// The first that the file has is the time of the answer.
    private static final List<String> TIMES = List.of(
            "submitted-at",
            "submitdate",
            "date-de-soumission",
            "date-submitted",
            "submission-date",
            "submission-time",
            "submitted",
            "soumis-le",
            "horodateur",
            "timestamp",
            "end-date",
            "date-de-fin",
            "heure-de-fin",
            "completion-time",
            "completed-time",
            "date-de-reponse",
            "date-de-la-reponse",
            "date-de-creation",
            "creation-date",
            "created",
            "cree-le",
            "date-de-depot",
            "date-de-contribution",
            "einreichungsdatum",
            "end",
            "datestamp",
            "date-de-la-derniere-action",
            "date-last-action",
            "start-date",
            "date-de-debut",
            "startdate",
            "date-de-lancement",
            "date-started",
            "heure-de-debut",
            "start-time",
            "start",
            "last-update",
            "derniere-mise-a-jour",
            "heure-de-la-derniere-modification",
            "last-modified-time",
            "modified-time",
            "today");

    private static final Set<String> METADATA = Set.of(
            "lastpage",
            "derniere-page",
            "last-page",
            "startlanguage",
            "langue-de-depart",
            "start-language",
            "seed",
            "tete-de-serie",
            "graine",
            "token",
            "jeton",
            "code-d-acces",
            "access-code",
            "refurl",
            "url-referente",
            "referrer-url",
            "collector-id",
            "custom-data-1",
            "custom-data-2",
            "uid",
            "submission-uri",
            "draft",
            "brouillon",
            "current-page",
            "page-actuelle",
            "langue",
            "language",
            "languages",
            "langues",
            "invitation-number",
            "numero-d-invitation",
            "deviceid",
            "device-id",
            "subscriberid",
            "simserial",
            "instanceid",
            "meta-instanceid",
            "meta-rootuuid",
            "rootuuid",
            "interviewtime",
            "temps-total",
            "total-time",
            "entered-by",
            "uri",
            "user-agent",
            "sticky",
            "in-draft",
            "remote-addr",
            "quiz-score",
            "total-points",
            "quiz-feedback",
            "webform",
            "entity-type",
            "entity-id");

    private static final Pattern TIMINGS = Pattern.compile(
            "group-?time-?\\d+|question-?time.*|duree-pour-.*|.*-temps-de-(question|groupe)|(group|question)-time-.*");

    private static final Set<String> NAMES = Set.of(
            "nom",
            "prenom",
            "name",
            "first-name",
            "last-name",
            "full-name",
            "surname",
            "firstname",
            "lastname",
            "fullname",
            "nom-prenom",
            "prenom-nom",
            "nom-et-prenom",
            "prenom-et-nom",
            "nom-de-famille",
            "votre-nom",
            "votre-prenom",
            "vos-nom-et-prenom",
            "votre-nom-et-prenom",
            "votre-nom-et-votre-prenom",
            "your-name",
            "username",
            "user-name",
            "user",
            "utilisateur",
            "nom-d-utilisateur",
            "nom-complet",
            "auteur",
            "author",
            "adresse",
            "adresse-postale",
            "address",
            "postal-address",
            "votre-adresse");

    private static final Set<String> MAILS = Set.of(
            "e-mail",
            "email",
            "mail",
            "courriel",
            "adresse-mail",
            "adresse-e-mail",
            "adresse-email",
            "e-mail-address",
            "email-address",
            "adresse-electronique",
            "adresse-de-courriel",
            "adresse-courriel",
            "votre-e-mail",
            "votre-email",
            "votre-adresse-e-mail",
            "votre-adresse-email",
            "votre-adresse-mail",
            "votre-courriel",
            "nom-d-utilisateur-e-mail");

    private static final Set<String> PHONES = Set.of(
            "telephone",
            "phone",
            "phone-number",
            "phonenumber",
            "numero-de-telephone",
            "tel",
            "mobile",
            "portable",
            "votre-telephone",
            "votre-numero-de-telephone",
            "telephone-portable");

    private static final Set<String> ADDRESSES = Set.of("ip", "adresse-ip", "ip-address", "ipaddr", "ipaddress");

    private static final Set<String> OTHERS = Set.of(
            "other",
            "autre",
            "autres",
            "autre-veuillez-preciser",
            "other-please-specify",
            "autre-precisez",
            "autre-a-preciser",
            "autre-reponse",
            "autre-veuillez-preciser-autre",
            "sonstiges");

    private static final Set<String> WHOLE = Set.of("response", "reponse", "open-ended-response", "reponse-ouverte");

    private static final Set<String> PROFILES = Set.of(
            "profil",
            "profile",
            "vous-etes",
            "etes-vous",
            "votre-profil",
            "you-are",
            "vous-repondez-en-tant-que",
            "type-de-repondant",
            "statut",
            "votre-statut");

    /// Why a column says who a person is.
    enum Personal {
        EMAIL,
        IP,
        PHONE,
        NAME
    }

    private KnownColumns() {}

    static boolean isId(Heading heading) {
        return isIn(IDS, heading);
    }

    /// How well the name says when an answer was sent: 0 is best, -1 is not at all.
    static int timeRank(Heading heading) {
        int rank = TIMES.indexOf(Slugs.slug(heading.shown()));
        return rank >= 0 ? rank : TIMES.indexOf(Slugs.slug(heading.withoutCode()));
    }

    static boolean isMetadata(Heading heading) {
        return isIn(METADATA, heading)
                || heading.shown().startsWith("_")
                || TIMINGS.matcher(Slugs.slug(heading.shown())).matches();
    }

    static java.util.Optional<Personal> personal(Heading heading, Column column) {
        if (isIn(MAILS, heading) || column.mostly(Column.Look.EMAIL)) {
            return java.util.Optional.of(Personal.EMAIL);
        }
        if (isIn(ADDRESSES, heading) || column.mostly(Column.Look.IP)) {
            return java.util.Optional.of(Personal.IP);
        }
        if (isIn(PHONES, heading) || column.mostly(Column.Look.PHONE)) {
            return java.util.Optional.of(Personal.PHONE);
        }
        return isIn(NAMES, heading) ? java.util.Optional.of(Personal.NAME) : java.util.Optional.empty();
    }

    static boolean isOther(String option) {
        return OTHERS.contains(Slugs.slug(option)) || Slugs.slug(option).matches("(autres?|other)-.*");
    }

    /// The option row's word for "the whole answer stands here".
    static boolean isWholeAnswer(String option) {
        return WHOLE.contains(Slugs.slug(option));
    }

    static boolean isProfile(Heading heading) {
        return isIn(PROFILES, heading);
    }

    /// A number that is a code: no sum of it means anything.
    static boolean isCode(Heading heading) {
        return Slugs.slug(heading.shown()).matches(".*\\b(code-postal|postal|postcode|zip|insee|siret|siren|plz)\\b.*");
    }

    private static boolean isIn(Set<String> names, Heading heading) {
        return names.contains(Slugs.slug(heading.shown())) || names.contains(Slugs.slug(heading.withoutCode()));
    }
}
