package fairdraw.verifier.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The canonical form of JSON (RFC 8785) that is hashed and signed. */
public final class Canonical {

    /** The largest number that RFC 8785 prints exactly. */
    private static final long LARGEST = (1L << 53) - 1;

    private Canonical() {}

    /** Returns the canonical bytes; refuses unpaired surrogates and numbers beyond 2^53 - 1. */
    public static byte[] bytes(Json value) throws Refuted {
        StringBuilder out = new StringBuilder();
        write(out, value);
        try {
            // A new encoder reports an unpaired surrogate, which String.getBytes would replace.
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(out));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException notUnicode) {
            throw new Refuted("a string holds half a surrogate pair");
        }
    }

    private static void write(StringBuilder out, Json value) throws Refuted {
        if (value instanceof Json.Obj object) {
            write(out, object);
        } else if (value instanceof Json.Arr array) {
            write(out, array);
        } else if (value instanceof Json.Text text) {
            write(out, text.value());
        } else if (value instanceof Json.Whole whole) {
            write(out, whole.value());
        } else if (value instanceof Json.Bool bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    private static void write(StringBuilder out, Json.Obj object) throws Refuted {
        char before = '{';
        for (var member : object.members().entrySet()) {
            out.append(before);
            before = ',';
            write(out, member.getKey());
            out.append(':');
            write(out, member.getValue());
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void write(StringBuilder out, Json.Arr array) throws Refuted {
        char before = '[';
        for (Json element : array.values()) {
            out.append(before);
            before = ',';
            write(out, element);
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private static void write(StringBuilder out, long whole) throws Refuted {
        if (Math.abs(whole) > LARGEST || whole == Long.MIN_VALUE) {
            throw new Refuted("a number is beyond 2^53 - 1: " + whole);
        }
        out.append(whole);
    }

    private static void write(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
