package fr.parvis.definition.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of wordings, good and bad, in both languages.
class WordingsTests {

    private static final List<String> YES = List.of("Oui", "Non");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ne pensez-vous pas que la ville ne devrait pas fermer la piscine ?",
                "N’êtes-vous pas opposé au projet de tramway ?",
                "Êtes-vous opposé à l’interdiction des voitures dans le centre ?",
                "Seriez-vous défavorable à la suppression du stationnement ?",
                "Êtes-vous contre l’arrêt des travaux ?",
                "Faut-il ne pas interdire les trottinettes ?",
                "Les trottinettes ne devraient pas être interdites : qu’en dites-vous ?",
                "Trouvez-vous que le service n’est pas insuffisant ?",
                "Le règlement n’est-il pas inutile ?",
                "Refusez-vous que la mairie ne publie plus ses comptes ?",
                "On ne peut pas décider sans consulter. Votre avis ?",
                "Est-il impossible de ne pas passer par le centre ?"
            })
    void aDoubleNegationIsSeenInFrench(String asked) {
        assertThat(Negations.isDouble(asked, YES, "fr")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Faut-il garder la piscine ouverte ?",
                "Êtes-vous favorable à l’interdiction des voitures dans le centre ?",
                "Pourquoi n’utilisez-vous pas le bus ?",
                "N’utilisez-vous que le vélo, et jamais la voiture ?",
                "Qu’est-ce qui explique que vous n’ayez jamais déposé d’offre ?",
                "Qu’est-ce qui n’a pas marché et n’a pas été réparé ?",
                "Comment lutter contre les discriminations ?",
                "Venez-vous à n’importe quelle heure ?",
                "Quels trajets faites-vous sans voiture ?",
                "Êtes-vous opposé au projet de tramway ?",
                "Que faut-il supprimer ?",
                "Trouvez-vous le service insuffisant ?"
            })
    void aPlainFrenchSentenceIsLeftInPeace(String asked) {
        assertThat(Negations.isDouble(asked, YES, "fr")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Don’t you think the town should not close the pool?",
                "Are you not opposed to the tramway?",
                "Do you oppose the ban on cars in the centre?",
                "Are you against closing the library?",
                "Do you disagree with removing the parking spaces?",
                "Should scooters not be banned?",
                "Is it not unnecessary to widen the road?",
                "Would you refuse that the council no longer publishes its accounts?",
                "I never feel that nothing is done.",
                "Is the service not unsatisfactory?",
                "Is it impossible not to cross the centre?",
                "Nobody should decide without asking: do you agree?"
            })
    void aDoubleNegationIsSeenInEnglish(String asked) {
        assertThat(Negations.isDouble(asked, YES, "en")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Should the pool stay open?",
                "Do you support the ban on cars in the centre?",
                "Why do you not take the bus?",
                "If you do not cycle, why not?",
                "Do you cycle or not?",
                "Are you opposed to the tramway?",
                "What should be removed?",
                "Which journeys do you make without a car?",
                "What has never worked?",
                "Do you find the service unsatisfactory?",
                "Do you own a bike, yes or no?",
                "Who stops you from cycling?"
            })
    void aPlainEnglishSentenceIsLeftInPeace(String asked) {
        assertThat(Negations.isDouble(asked, YES, "en")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Le bus n’arrive jamais à l’heure.", "Je n’utilise pas les pistes."})
    void aStatementThatDeniesIsNotToBeDisagreedWith(String asked) {
        assertThat(Negations.isDouble(asked, List.of("D’accord", "Pas d’accord"), "fr"))
                .isTrue();
        assertThat(Negations.isDouble(asked, List.of("Souvent", "Rarement"), "fr"))
                .isFalse();
        assertThat(Negations.isDouble("The bus is never on time.", List.of("Agree", "Disagree"), "en"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Utilisez-vous le vélo ? Si oui, à quelle fréquence ?",
                "Où et quand roulez-vous ?",
                "À quelle fréquence et pourquoi venez-vous ?",
                "Où habitez-vous et où travaillez-vous ?",
                "Êtes-vous satisfait de l’accueil et des horaires ?",
                "Êtes-vous favorable au tramway et à la gratuité du bus ?",
                "Êtes-vous d’accord avec le tracé et avec le calendrier ?",
                "Pensez-vous que la rue est sale et que la place est bruyante ?",
                "Trouvez-vous la place propre et sûre ?",
                "Que pensez-vous du projet et de son coût ?",
                "Trouvez-vous les horaires et les tarifs justes ?",
                "Quelle note donnez-vous à la piscine et à la bibliothèque ?"
            })
    void twoQuestionsInOneAreSeenInFrench(String asked) {
        assertThat(TwoQuestions.in(asked, true, "fr")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Roulez-vous à vélo ?",
                "Êtes-vous satisfait de l’accueil ?",
                "Êtes-vous favorable au partage de la rue entre les piétons et les cyclistes ?",
                "Trouvez-vous la signalisation utile aux piétons et cyclistes ?",
                "Quelle note donnez-vous aux aménagements cyclables de la ville : pistes, bandes, carrefours ?",
                "Comment venez-vous avec vos enfants et leurs affaires ?",
                "Que pensez-vous de l’économie sociale et solidaire ?",
                "Et plus précisément, rouler à vélo vous paraît…",
                "Quels commerces et services manquent dans le quartier ?",
                "Où votre vélo passe-t-il la nuit ?",
                "Êtes-vous d’accord avec la création d’une zone pour les piétons et les cyclistes ?",
                "Répondez-vous au nom d’une petite ou moyenne entreprise ?"
            })
    void oneQuestionInFrenchIsLeftInPeace(String asked) {
        assertThat(TwoQuestions.in(asked, true, "fr")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do you cycle? If so, how often?",
                "Where and when do you cycle?",
                "How often and why do you come?",
                "Do you cycle and do you walk?",
                "Are you satisfied with the welcome and the opening hours?",
                "Do you agree that the street is dirty and that the square is noisy?",
                "Do you support the tramway and the free buses?",
                "Do you find the square clean and safe?",
                "What do you think of the project and its cost?",
                "How do you rate the pool and the library?",
                "Do you use and like the buses?",
                "Are you happy with our website and our letters?"
            })
    void twoQuestionsInOneAreSeenInEnglish(String asked) {
        assertThat(TwoQuestions.in(asked, true, "en")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do you cycle?",
                "Are you satisfied with the welcome?",
                "Do you support sharing the street between the walkers and the cyclists?",
                "How do you rate the city’s cycling facilities: tracks, lanes, junctions?",
                "More precisely, does cycling seem to you…",
                "Which shops and services are missing here?",
                "How could the street be better shared, on foot, by bike, bus or car?",
                "Where does your bike spend the night?",
                "Do you find the signs useful for walkers and cyclists?",
                "How old are you?",
                "What should change in streets and at junctions?",
                "What keeps you from cycling more often?"
            })
    void oneQuestionInEnglishIsLeftInPeace(String asked) {
        assertThat(TwoQuestions.in(asked, true, "en")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18-25 ans|25-35 ans",
                "Moins de 5|5 à 10|10 et plus",
                "De 0 à 10 km|De 10 à 20 km",
                "0–100 €|100–200 €|plus de 200 €",
                "Moins de 10 salariés|10 à 49 salariés|49 salariés et plus",
                "jusqu’à 5|à partir de 5",
                "moins d’un an|un an|1 à 2 ans|2 ans ou plus",
                "PME (10 à 250 salariés)|Grande entreprise (250 salariés et plus)",
                "1|2|2 et plus",
                "entre 1 000 et 5 000 €|entre 5 000 et 10 000 €"
            })
    void rangesThatShareAValueAreSeen(String labels) {
        assertThat(Ranges.of(List.of(labels.split("\\|")), "fr").overlap()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18-25 ans|30-40 ans",
                "Moins de 5|10 et plus",
                "0 à 5 km|7 à 10 km|plus de 10 km",
                "Moins de 18 ans|De 20 à 29 ans|30 ans ou plus",
                "1|2|5 et plus",
                "0-99 €|110-199 €|200 € et plus",
                "jusqu’à 5|à partir de 7",
                "0,5 à 1 km|1,2 à 2 km",
                "Moins de 1 000 €|2 000 € et plus",
                "de 1 à 9 salariés|de 11 à 49 salariés"
            })
    void rangesThatLeaveAHoleAreSeen(String labels) {
        assertThat(Ranges.of(List.of(labels.split("\\|")), "fr").hole()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moins de 18 ans|De 18 à 29 ans|De 30 à 44 ans|45 ans ou plus",
                "moins de 5|5 à 10|plus de 10",
                "0 €|1 à 99 €|100 € et plus",
                "1|2|3",
                "En 2024|En 2025",
                "8h-10h|10h-12h",
                "Une fois par mois|2 à 3 fois par mois|1 fois par semaine",
                "Moins d’un mois|1 à 6 mois|plus d’un an",
                "Tous les jours|Chaque semaine|Jamais",
                "0 à 9,9 km|10 à 20 km",
                "Samedi 14 mars|Dimanche 15 mars",
                "de 5 à moins de 10|10 à moins de 20|20 et plus"
            })
    void rangesThatFollowOneAnotherAreLeftInPeace(String labels) {
        var ranges = Ranges.of(List.of(labels.split("\\|")), "fr");

        assertThat(ranges.overlap()).isEmpty();
        assertThat(ranges.hole()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Under 18|18 to 25|25 to 35",
                "less than 5|5 or more|10 or more",
                "up to 10 km|10 to 20 km",
                "€1,000 to €5,000|€5,000 to €10,000",
                "between 1 and 5|between 5 and 10",
                "at most 3|at least 3"
            })
    void rangesThatShareAValueAreSeenInEnglish(String labels) {
        assertThat(Ranges.of(List.of(labels.split("\\|")), "en").overlap()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Under 18|18 to 29|30 to 44|45 or over",
                "fewer than 5|5 to 10|more than 10",
                "1,000 to 4,999|5,000 or more",
                "Every day|Every week|Never"
            })
    void rangesThatFollowOneAnotherAreLeftInPeaceInEnglish(String labels) {
        var ranges = Ranges.of(List.of(labels.split("\\|")), "en");

        assertThat(ranges.overlap()).isEmpty();
        assertThat(ranges.hole()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Piste cyclable|Les pistes cyclables",
                "Association|Associations",
                "À l’école|a l'ecole",
                "Entreprise|Entreprise ",
                "Bibliothèque|Bibliothèqe",
                "Autre|Autres, précisez",
                "The library|Library",
                "Un service d’achat|Service d’achat",
                "Très satisfait|très satisfaits",
                "Parking spaces|Parking space"
            })
    void choicesThatSayTheSameAreSeen(String labels) {
        assertThat(Labels.similar(List.of(labels.split("\\|")))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Satisfait|Insatisfait",
                "Oui|Non",
                "Commune A|Commune B",
                "18-25|18-29",
                "Rue haute|Rue basse",
                "J’y travaille sans y habiter|J’y étudie sans y habiter",
                "La peur de la circulation|La peur du vol",
                "D’accord|Pas d’accord",
                "Tout à fait d’accord|Plutôt d’accord",
                "Possible|Impossible",
                "+|-",
                "Mer|Mère"
            })
    void choicesThatDifferAreLeftInPeace(String labels) {
        assertThat(Labels.similar(List.of(labels.split("\\|")))).isEmpty();
    }
}
