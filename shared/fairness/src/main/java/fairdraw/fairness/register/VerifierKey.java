package fairdraw.fairness.register;

import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Utf8;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public key of a log or a witness with its name, a C2SP {@code vkey}. */
public final class VerifierKey {

    /** The kind of signatures that a key makes, by its byte in C2SP's signed note. */
    public enum Use {
        /** Signs notes as they are. */
        LOG(1),
        /** Cosigns notes with a time. */
        WITNESS(4);

        private final int code;

        Use(int code) {
            this.code = code;
        }
    }

    private static final Pattern TEXT = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+(\\S+)");
    private static final byte[] NEWLINE = {'\n'};
    private static final int ID_SIZE = 4;

    private final String name;
    private final Use use;
    private final byte[] publicKey;

    /** Refuses a name that a note cannot show and a key that is not a strict one. */
    public VerifierKey(String name, Use use, byte[] publicKey) {
        if (name.isEmpty() || !TEXT.matcher(name + "+00000000+x").matches()) {
            throw new IllegalArgumentException("not the name of a key: " + name);
        }
        if (!Ed25519.isStrictKey(publicKey)) {
            throw new IllegalArgumentException("not a key that can be relied on: " + name);
        }
        this.name = name;
        this.use = use;
        this.publicKey = publicKey.clone();
    }

    /** Reads a vkey of this use; refuses another form, another use and a wrong id. */
    public static VerifierKey parse(String text, Use use) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a vkey: " + text);
        }
        byte[] typed = Base64.getDecoder().decode(parts.group(3));
        if (typed.length != 1 + Ed25519.KEY_SIZE || typed[0] != use.code) {
            throw new IllegalArgumentException("not a vkey of the kind " + use + ": " + text);
        }
        VerifierKey key =
                new VerifierKey(parts.group(1), use, Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.text().equals(text)) {
            throw new IllegalArgumentException("a vkey with a wrong id: " + text);
        }
        return key;
    }

    /** Returns the vkey as rules and trust files show it. */
    public String text() {
        return name + '+' + idText() + '+' + Base64.getEncoder().encodeToString(typed());
    }

    /** Returns the four bytes that open each of its signatures in a note. */
    public byte[] id() {
        return Arrays.copyOf(Hashing.sha256(Utf8.bytes(name), NEWLINE, typed()), ID_SIZE);
    }

    /** Returns the id as 8 hex digits, as paths of the register name their log. */
    public String idText() {
        return Hex.encode(id());
    }

    public String name() {
        return name;
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    private byte[] typed() {
        return Hashing.concat(new byte[] {(byte) use.code}, publicKey);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && key.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
