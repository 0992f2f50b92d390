package fr.parvis.dataset.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Question;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports in the shape of the usual tools.
class SurveyToolTests {

    @TempDir
    private Path folder;

    @Test
    void readsLimeSurveyWithCodes() {
        var imported = Imported.of(folder, """
                "id","submitdate","lastpage","startlanguage","seed","Q1","Q2[SQ001]","Q2[SQ002]","Q2[other]","Q3[SQ1]","Q3[SQ2]","Q4","ipaddr"
                "3","2024-03-04 10:12:05","4","fr","1203","A1","Y","","","AO1","AO2","Une place
                plus large","92.184.1.2"
                "5","2024-03-06 08:00:00","4","fr","993","A2","Y","Y","des bancs","AO2","AO2","","92.184.1.3"
                "8","","2","fr","77","A1","","","","","","","92.184.1.4"
                "9","2024-03-09 18:40:59","4","fr","31","A1","","Y","","AO1","AO1","Rien à dire","92.184.1.5"
                """);
        assertThat(imported.answersTo("id")).containsExactly("3", "5", "8", "9");
        assertThat(imported.answersTo("submitted_at"))
                .containsExactly("2024-03-04T10:12:05", "2024-03-06T08:00:00", "", "2024-03-09T18:40:59");
        assertThat(imported.question("q1")).isInstanceOf(Question.SingleChoice.class);
        assertThat(imported.answersTo("q2")).containsExactly("sq001", "sq001|sq002|other", "", "sq002");
        assertThat(imported.answersTo("q2.other")).containsExactly("", "des bancs", "", "");
        assertThat(imported.question("q3")).isInstanceOf(Question.Grid.class);
        assertThat(imported.answersTo("q3.sq2")).containsExactly("ao2", "ao2", "", "ao1");
        assertThat(imported.question("q4")).isInstanceOf(Question.LongText.class);
        assertThat(imported.aside().getFirst()).containsKeys("lastpage", "seed", "ipaddr", "startlanguage");
        assertThat(imported.definition().calendar().opens()).isEqualTo("2024-03-04");
        assertThat(imported.definition().calendar().closes()).isEqualTo("2024-03-09");
        assertThat(imported.guess("ipaddr").reason()).contains("left-aside.csv");
    }

    @Test
    void readsLimeSurveyWithWholeQuestionsAndExplicitNo() {
        var imported = Imported.of(folder, """
                ID de la réponse;Date de soumission;Dernière page;Quels leviers ? [Insertion];Quels leviers ? [Écologie];Vous êtes :
                1;05/03/2024 10:00:00;3;Oui;Non;Une association
                2;06/03/2024 11:00:00;3;Non;Non;Une entreprise
                3;17/03/2024 12:30:00;3;Oui;Oui;Une association
                4;08/03/2024 12:30:00;1;;;Une entreprise
                """);
        assertThat(imported.answersTo("quels-leviers")).containsExactly("insertion", "", "insertion|ecologie", "");
        assertThat(imported.labels("quels-leviers")).containsExactly("Insertion", "Écologie");
        assertThat(imported.aside().get(1)).containsEntry("Quels leviers ? [Insertion]", "Non");
        assertThat(imported.question("vous-etes").ask().profile()).isTrue();
        assertThat(imported.answersTo("submitted_at").get(2)).isEqualTo("2024-03-17T12:30:00");
        assertThat(imported.guess("Date de soumission").reason()).doesNotContain("à vérifier");
    }

    @Test
    void readsGoogleForms() {
        var imported = Imported.of(folder, "forms.csv", """
                "Horodateur","Adresse e-mail","Êtes-vous usager du vélo ?","Quels aménagements souhaitez-vous ?","Notez la place (1 à 5)","Votre âge","Vos idées"
                "04/03/2024 10:12:05","a@example.org","Oui","Pistes cyclables, Arceaux","4","34","Des arceaux devant l'école, et de l'ombre."
                "04/03/2024 11:12:05","b@example.org","Non","Arceaux","2","51",""
                "05/03/2024 10:12:05","c@example.org","Oui","Pistes cyclables, Arceaux, Éclairage","4","27","<script>alert(1)</script>"
                "05/03/2024 12:12:05","d@example.org","Oui","Éclairage, Pistes cyclables","5","27","=SOMME(A1)"
                """, StandardCharsets.UTF_8, "fr");
        assertThat(imported.answersTo("id")).containsExactly("R1", "R2", "R3", "R4");
        assertThat(imported.guess("Horodateur").reason()).contains("à vérifier");
        assertThat(imported.answersTo("submitted_at").getFirst()).isEqualTo("2024-03-04T10:12:05");
        assertThat(imported.guess("Adresse e-mail").type()).isEqualTo("left-aside");
        assertThat(imported.question("etes-vous-usager-du-velo")).isInstanceOf(Question.SingleChoice.class);
        assertThat(imported.answersTo("quels-amenagements-souhaitez-vous"))
                .containsExactly(
                        "pistes-cyclables|arceaux",
                        "arceaux",
                        "pistes-cyclables|arceaux|eclairage",
                        "eclairage|pistes-cyclables");
        assertThat(imported.question("notez-la-place-1-a-5")).isInstanceOf(Question.Rating.class);
        assertThat(imported.question("votre-age")).isInstanceOf(Question.Number.class);
        assertThat(imported.answersTo("vos-idees").get(3)).isEqualTo("=SOMME(A1)");
    }

    @Test
    void readsTheDownloadOfGoogleFormsInEnglish() {
        var imported = Imported.of(folder, "forms.csv", """
                "Timestamp","Which tools do you use?"
                "2024/03/04 10:12:05 PM UTC+1","Bike;Bus"
                "2024/03/05 12:12:05 AM UTC+1","Bike"
                "2024/03/06 10:12:05 AM UTC+1","Bus;Walking"
                """, StandardCharsets.UTF_8, "en");
        assertThat(imported.answersTo("submitted_at"))
                .containsExactly("2024-03-04T22:12:05+01:00", "2024-03-05T00:12:05+01:00", "2024-03-06T10:12:05+01:00");
        assertThat(imported.answersTo("which-tools-do-you-use")).containsExactly("bike|bus", "bike", "bus|walking");
    }

    @Test
    void readsFramaformsInWindows1252WithTabs() {
        var imported = Imported.of(folder, "framaforms.csv", """
                N° de série\tSID\tDate de soumission\tAdresse IP\tUID\tUtilisateur\tVotre quartier\tVotre avis sur l’été\r
                1\t10021\t04/03/2024 - 10:12\t10.0.0.1\t0\tAnonyme\tCentre\t"Trop chaud, « étouffant »\r
                et sec"\r
                2\t10022\t25/03/2024 - 09:00\t10.0.0.2\t0\tAnonyme\tNord\tBien\r
                3\t10023\t26/03/2024 - 09:00\t10.0.0.3\t0\tAnonyme\tCentre\t\r
                4\t10024\t26/03/2024 - 19:00\t10.0.0.4\t0\tAnonyme\tNord\tÀ 5 €, c’est cher\r
                """, Charset.forName("windows-1252"), "fr");
        assertThat(imported.answersTo("id")).containsExactly("1", "2", "3", "4");
        assertThat(imported.answersTo("submitted_at").get(1)).isEqualTo("2024-03-25T09:00:00");
        assertThat(imported.labels("votre-quartier")).containsExactly("Centre", "Nord");
        assertThat(imported.answersTo("votre-avis-sur-l-ete").getFirst())
                .isEqualTo("Trop chaud, « étouffant »\r\net sec");
    }

    @Test
    void readsEuSurveyWithLinesAboveTheHeadings() throws Exception {
        Path file = folder.resolve("eusurvey.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "essai", "1.0")) {
            var sheet = book.newWorksheet("Content");
            String[][] rows = {
                {"Alias", "consultation-place"},
                {"Export Date", "10-04-2024 12:00"},
                {},
                {"Quel est votre statut ?", "Quelles priorités ?", "Vos remarques", "Contribution ID", "Languages"},
                {"Citoyen", "Arbres; Bancs", "Plus d’arbres", "a1b2", "FR"},
                {"Élu", "Bancs", "", "a1b3", "FR"},
                {"Citoyen", "Jeux; Arbres", "Une fontaine 👩‍👩‍👧‍👦", "a1b4", "FR"},
                {"Élu", "Arbres; Bancs; Jeux", "", "a1b5", "FR"},
            };
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    sheet.value(r, c, rows[r][c]);
                }
            }
            sheet.value(3, 5, "Creation date");
            for (int r = 4; r < 8; r++) {
                sheet.value(r, 5, LocalDateTime.of(2024, 4, r, 9, 30));
                sheet.style(r, 5).format("dd/mm/yyyy hh:mm").set();
            }
        }
        var imported = Imported.of(folder, file, "fr");
        assertThat(imported.answersTo("id")).containsExactly("a1b2", "a1b3", "a1b4", "a1b5");
        assertThat(imported.answersTo("quelles-priorites"))
                .containsExactly("arbres|bancs", "bancs", "jeux|arbres", "arbres|bancs|jeux");
        assertThat(imported.answersTo("submitted_at").getFirst()).isEqualTo("2024-04-04T09:30:00");
        assertThat(imported.proposal().guesses()).anyMatch(g -> g.examples().contains("Alias consultation-place"));
    }

    @Test
    void readsSurveyMonkeyWithItsTwoRowsOfHeadings() {
        var imported = Imported.of(folder, "sm.csv", """
                Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,Which parts of the square?,,,How good is it?,,Any comment?
                ,,,,,,Trees,Benches,Other (please specify),Light,Noise,Open-Ended Response
                11801,401,03/14/2024 10:12:05 AM,03/14/2024 10:15:05 AM,10.1.1.1,,Trees,,,Good,Bad,Nice
                11802,401,03/15/2024 10:12:05 AM,03/15/2024 01:15:05 PM,10.1.1.2,,Trees,Benches,the fountain,Bad,Bad,
                11803,401,03/16/2024 10:12:05 AM,03/16/2024 10:15:05 AM,10.1.1.3,,,Benches,,Good,Good,Too hot
                """, StandardCharsets.UTF_8, "en");
        assertThat(imported.answersTo("id")).containsExactly("11801", "11802", "11803");
        assertThat(imported.answersTo("submitted_at").get(1)).isEqualTo("2024-03-15T13:15:05");
        assertThat(imported.answersTo("which-parts-of-the-square"))
                .containsExactly("trees", "trees|benches|other", "benches");
        assertThat(imported.answersTo("which-parts-of-the-square.other")).containsExactly("", "the fountain", "");
        assertThat(imported.question("how-good-is-it")).isInstanceOf(Question.Grid.class);
        assertThat(imported.answersTo("any-comment")).containsExactly("Nice", "", "Too hot");
        assertThat(imported.guess("Start Date").type()).isEqualTo("left-aside");
    }

    @Test
    void readsKoboToolbox() {
        var imported = Imported.of(folder, """
                start;end;group/name_of_place;needs;needs/water;needs/light;needs/shade;visit;_id;_uuid;_submission_time;_index
                2024-03-04T10:00:00.000+01:00;2024-03-04T10:09:00.000+01:00;Place A;water shade;1;0;1;2024-02-01;501;u-1;2024-03-04T09:10:00;1
                2024-03-05T10:00:00.000+01:00;2024-03-05T10:09:00.000+01:00;Place B;light;0;1;0;2024-02-11;502;u-2;2024-03-05T09:10:00;2
                2024-03-06T10:00:00.000+01:00;2024-03-06T10:09:00.000+01:00;Place A;;;;;2024-02-03;503;u-3;2024-03-06T09:10:00;3
                """);
        assertThat(imported.answersTo("id")).containsExactly("501", "502", "503");
        assertThat(imported.answersTo("needs")).containsExactly("water|shade", "light", "");
        assertThat(imported.question("visit")).isInstanceOf(Question.Date.class);
        assertThat(imported.guess("needs").reason()).contains("Répète");
        assertThat(imported.answersTo("submitted_at").getFirst()).isEqualTo("2024-03-04T09:10:00");
        assertThat(imported.definition().calendar().opens()).isEqualTo(LocalDate.of(2024, 3, 4));
    }

    @Test
    void readsUtf16AndCharactersOfEveryKind() {
        String family = "👩‍👩‍👧‍👦 e\u0301té été مرحبا";
        var imported = Imported.of(
                folder,
                "f.csv",
                "\uFEFFavis\tnote\r\n\"" + family + "\"\t3\r\nrien\u0007\t3\r\n",
                StandardCharsets.UTF_16LE,
                "fr");
        assertThat(imported.answersTo("avis")).isEqualTo(List.of(family, "rien\u0007"));
    }
}
