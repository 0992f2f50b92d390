package fr.parvis.command;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// What goes to the terminal, without what would command it: a file's name or an answer cannot colour, erase
/// or reverse the lines around it. Each such character is shown as `\\u001B`.
final class PlainWriter extends FilterWriter {

    PlainWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        if (commands((char) character)) {
            out.write("\\u%04X".formatted(character));
        } else {
            out.write(character);
        }
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        for (int at = from; at < from + length; at++) {
            write(characters[at]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }

    /// Controls but the tab and line ends, and what turns the direction of writing.
    private static boolean commands(char character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'
                || character >= '\u202A' && character <= '\u202E'
                || character >= '\u2066' && character <= '\u2069';
    }
}
