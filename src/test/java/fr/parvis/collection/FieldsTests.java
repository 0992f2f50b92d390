package fr.parvis.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.collection.Fields.Field;
import fr.parvis.collection.UnreadableFields.Why;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTests {

    private static Fields parse(String body) {
        return Fields.parse(body.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void namesAndValuesComeInTheirOrder() {
        assertThat(parse("b=1&a=2&b=3").list())
                .containsExactly(new Field("b", "1"), new Field("a", "2"), new Field("b", "3"));
    }

    @Test
    void aFieldMayLackItsValueOrItsName() {
        assertThat(parse("&&a&b=&=c&").list())
                .containsExactly(new Field("a", ""), new Field("b", ""), new Field("", "c"));
    }

    @Test
    void aValueMayHoldTheSignsThatSeparate() {
        assertThat(parse("a=x=y%26z%3D+%2B").values("a")).containsExactly("x=y&z= +");
    }

    @Test
    void bytesThatWereNotEncodedAreReadAsUtf8() {
        assertThat(Fields.parse("é=à".getBytes(StandardCharsets.UTF_8)).list()).containsExactly(new Field("é", "à"));
    }

    @ParameterizedTest
    @CsvSource({"a=%E9", "a=%C0%AF", "a=%ED%A0%80", "a=%F5%80%80%80", "%FF=a", "a=%F0%9F%98"})
    void whatIsNotUtf8IsRefused(String body) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOfSatisfying(
                        UnreadableFields.class, e -> assertThat(e.why()).isEqualTo(Why.NOT_UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"a=%", "a=%4", "a=%zz", "a=%4&b=1", "a=50%"})
    void aBadEscapeIsRefused(String body) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOfSatisfying(
                        UnreadableFields.class, e -> assertThat(e.why()).isEqualTo(Why.BADLY_ENCODED));
    }

    @Test
    void fieldsAreBounded() {
        assertThat(parse("a=1&".repeat(Fields.MOST)).list()).hasSize(Fields.MOST);
        assertThatThrownBy(() -> parse("a=1&".repeat(Fields.MOST + 1)))
                .isInstanceOfSatisfying(
                        UnreadableFields.class, e -> assertThat(e.why()).isEqualTo(Why.TOO_MANY));
        assertThat(Fields.parse(new byte[Fields.LONGEST]).names()).hasSize(1);
        assertThatThrownBy(() -> Fields.parse(new byte[Fields.LONGEST + 1]))
                .isInstanceOfSatisfying(
                        UnreadableFields.class, e -> assertThat(e.why()).isEqualTo(Why.TOO_LARGE));
    }

    @Test
    void answersLeaveOutWhatBelongsToThePage() {
        assertThat(parse("_form=1&a=2&_at=3&a.other=4").answers().list())
                .containsExactly(new Field("a", "2"), new Field("a.other", "4"));
    }

    @Test
    void severalValuesMakeOneCell() {
        Fields fields = parse("a=x&b=1&a=&a=y");
        assertThat(fields.cell("a")).isEqualTo("x|y");
        assertThat(fields.cell("none")).isEmpty();
    }

    @Test
    void encodedFieldsAreAsciiAndReadBackEqual() {
        var random = new SplittableRandom(20260301);
        for (int i = 0; i < 500; i++) {
            var list = new ArrayList<Field>();
            int count = random.nextInt(6);
            for (int f = 0; f < count; f++) {
                list.add(new Field(text(random), text(random)));
            }
            list.removeIf(f -> f.name().isEmpty() && f.value().isEmpty());
            var fields = new Fields(list);
            byte[] encoded = fields.encoded();
            assertThat(encoded).matches(bytes -> {
                for (byte b : bytes) {
                    if (b < 0x21 || b > 0x7e) {
                        return false;
                    }
                }
                return true;
            });
            assertThat(Fields.parse(encoded)).isEqualTo(fields);
        }
    }

    @Test
    void awkwardTextsSurvive() {
        List<String> awkward = List.of(
                "\0",
                "\r",
                "\r\n\n\r",
                "\u001b[31m",
                " \t ",
                "\ufeff",
                "e\u0301é",
                "\u202eabc",
                "👨‍👩‍👧‍👦🇫🇷",
                "\uffff");
        for (String text : awkward) {
            var fields = new Fields(List.of(new Field("a", text)));
            assertThat(Fields.parse(fields.encoded())).isEqualTo(fields);
        }
    }

    @Test
    void halfASurrogatePairCannotBeKept() {
        var fields = new Fields(List.of(new Field("a", "\ud83d")));
        assertThatThrownBy(fields::encoded).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            int point = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x180);
            text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? '_' : point);
        }
        return text.toString();
    }
}
