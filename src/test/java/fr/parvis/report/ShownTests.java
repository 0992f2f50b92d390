package fr.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTests {

    @Test
    void ordinaryWordsStayAsTheyAre() {
        String words = "L’été ; « e\u0301té » \t\r\n👩‍👩‍👧 שלום \uFEFF\u200B";
        assertThat(Shown.text(words)).isSameAs(words);
    }

    @Test
    void controlsBecomeTheirPictures() {
        assertThat(Shown.text("a\u0000b\u001Fc\u000B")).isEqualTo("a\u2400b\u241Fc\u240B");
    }

    @Test
    void whatIsNoCharacterBecomesTheReplacementCharacter() {
        assertThat(Shown.text("a\uD83Db\uDC00c\uFFFEd\uFFFF")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
    }
}
