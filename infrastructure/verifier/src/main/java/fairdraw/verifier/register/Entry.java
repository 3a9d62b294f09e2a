package fairdraw.verifier.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.Arrays;

/** An entry of the register at its place. */
public record Entry(long index, String text, Members members) {

    private static final int MOST_BYTES = 1024;
    private static final byte[] LEAF = {0};

    /** Reads the exact text of an entry; refuses one that is too long or not canonical. */
    public static Entry of(long index, String text) throws Refuted {
        byte[] bytes = text.getBytes(UTF_8);
        String name = "entry " + index;
        Refuted.unless(bytes.length <= MOST_BYTES, name + " is longer than " + MOST_BYTES);
        Json json = Json.parse(bytes);
        Refuted.unless(
                Arrays.equals(Canonical.bytes(json), bytes), name + " is not canonical JSON");
        return new Entry(index, text, Members.of(name, json));
    }

    /** Returns the leaf hash of its exact bytes. */
    public Bytes leaf() {
        return Hashes.sha256(LEAF, text.getBytes(UTF_8));
    }

    /** Returns the kind, or an empty text where none is named. */
    public String kind() {
        return textOf("t");
    }

    /** Whether it names this draw, whatever its rules. */
    public boolean isAbout(String draw) {
        return textOf("draw").equals(draw);
    }

    /** Whether it names these rules. */
    public boolean isUnder(Bytes rules) {
        return textOf("rules").equals(rules.hex());
    }

    /** Returns a text that need not be there. */
    public String textOf(String member) {
        return members.object().members().get(member) instanceof Json.Text text ? text.value() : "";
    }
}
