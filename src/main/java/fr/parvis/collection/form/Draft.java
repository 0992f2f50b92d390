package fr.parvis.collection.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A form put aside: the same form, what was typed, and where one was.
///
/// @param form the ticket as the page carried it
/// @param section where one was; empty when checking
public record Draft(String form, String section, Typed typed) {

    public byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(form);
            out.writeUTF(section);
            out.write(typed.packed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Draft unpacked(byte[] packed) {
        try (var in = new DataInputStream(new ByteArrayInputStream(packed))) {
            return new Draft(in.readUTF(), in.readUTF(), Typed.unpacked(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
