package fr.parvis.collection.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Fields.Field;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was typed, packed and unpacked.
class TypedTests {

    /// On both sides of the length from which bytes are squeezed.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, 509, 510, 511, 512, 70_000})
    void comesBackFromBytesThatAnyInflaterReads(int length) throws IOException {
        var typed = new Typed(new Fields(List.of(new Field("a", "x".repeat(length)))));

        byte[] packed = typed.packed();

        assertThat(Typed.unpacked(packed)).isEqualTo(typed);
        try (var plain = new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(true))) {
            assertThat(plain.readAllBytes()).isEqualTo(typed.fields().encoded());
        }
    }
}
