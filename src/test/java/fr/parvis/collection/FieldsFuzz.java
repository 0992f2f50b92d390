package fr.parvis.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/// Any bytes as the body of a form, and as the code of a receipt.
public final class FieldsFuzz {

    public static void fuzzerTestOneInput(byte[] input) {
        ReceiptCode.find(new String(input, StandardCharsets.UTF_8))
                .ifPresent(code -> assertThat(ReceiptCode.find(code.shown())).contains(code));
        Fields fields;
        try {
            fields = Fields.parse(input);
        } catch (UnreadableFields refusal) {
            return;
        }
        assertThat(Fields.parse(fields.encoded())).isEqualTo(fields);
        var cells = new LinkedHashMap<String, String>();
        fields.names().forEach(name -> cells.put(name, fields.cell(name)));
        assertThat(fields.cells()).isEqualTo(cells);
        assertThat(fields.answers()
                        .and(fields.only(name -> name.startsWith("_")))
                        .list())
                .containsExactlyInAnyOrderElementsOf(fields.list());
    }
}
