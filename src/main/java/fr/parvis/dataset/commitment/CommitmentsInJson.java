package fr.parvis.dataset.commitment;

import fr.parvis.dataset.hash.HashLines;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/// Writes commitments as JSON writes a list of texts, without making the texts.
public final class CommitmentsInJson extends ValueSerializer<Commitments> {

    @Override
    public void serialize(Commitments commitments, JsonGenerator json, SerializationContext context) {
        json.writeStartArray(commitments, commitments.size());
        byte[] text = new byte[HashLines.DIGITS];
        for (int i = 0; i < commitments.size(); i++) {
            commitments.write(i, text);
            json.writeRawUTF8String(text, 0, text.length);
        }
        json.writeEndArray();
    }
}
