package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTests {

    @Test
    void bothFormsAreRead() {
        var expected = new Address("jdbc:postgresql://db.example:5433/parvis?sslmode=require", "a b", "p:@/+");

        assertThat(Address.parse("V", "postgresql://a%20b:p%3A%40%2F+@db.example:5433/parvis?sslmode=require"))
                .isEqualTo(expected);
        assertThat(Address.parse(
                        "V", "jdbc:postgresql://db.example:5433/parvis?user=a%20b&sslmode=require&password=p:@/%2B"))
                .isEqualTo(expected);
        assertThat(expected.toString()).doesNotContain("p:@");
        assertThat(expected.database("other").url()).contains("5433/other?sslmode");
    }

    @Test
    void aPasswordAmongTheOptionsOfEitherFormIsNotPrinted() {
        var expected = new Address("jdbc:postgresql://db.example/parvis?sslmode=require", "ville", "secret");

        assertThat(Address.parse("V", "postgresql://ville@db.example/parvis?password=secret&sslmode=require"))
                .isEqualTo(expected);
        assertThat(Address.parse("V", "postgresql://db.example/parvis?sslmode=require&password=secret&user=ville"))
                .isEqualTo(expected);
        assertThat(expected.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://a:secret@h/d", "localhost:5432/secret", "postgresql://a:secret@h", "jdbc:oracle:secret"
            })
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> Address.parse("PARVIS_DATABASE_URL", text))
                .hasMessageContaining("PARVIS_DATABASE_URL")
                .hasMessageNotContaining("secret");
    }
}
