package fairdraw.fairness;

import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.encoding.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The worked vectors of the protocol, which a program made that shares nothing with this one, and
 * the secrets that they rest on.
 */
public final class Vectors {
    public static final String DRAW = "draw_TEST0005";
    public static final String ORIGIN = "vectors.fairdraw.example/live";
    public static final byte[] LOG_SEED = Sha256.of("register key");
    public static final byte[] RECEIPT_SEED = Sha256.of("receipt key");

    /** Quicknet's signature of round 1000. */
    public static final byte[] ROUND_1000 =
            Hex.decode(
                    "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125"
                            + "e342b73a8dd2bacbe47e4b6b63ed5e39");

    /** Quicknet's signature of round 657413. */
    public static final byte[] ROUND_657413 =
            Hex.decode(
                    "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be"
                            + "41076862b98fad56e91a6b85b89cd97b");

    private static final Map<?, ?> FILE = read();
    private static final Map<?, ?> NAMED = (Map<?, ?>) Objects.requireNonNull(FILE.get("vectors"));

    private Vectors() {}

    private static Map<?, ?> read() {
        try (InputStream file = Vectors.class.getResourceAsStream("vectors.json")) {
            byte[] bytes = Objects.requireNonNull(file).readAllBytes();
            return (Map<?, ?>) Objects.requireNonNull(CanonicalJson.parse(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return (String) Objects.requireNonNull(NAMED.get(name), name);
    }

    public static byte[] bytes(String name) {
        return Hex.decode(text(name));
    }

    /** Returns a number as it is printed. */
    public static String number(String name) {
        return Objects.requireNonNull(NAMED.get(name), name).toString();
    }

    public static List<?> list(String name) {
        return (List<?>) Objects.requireNonNull(NAMED.get(name), name);
    }

    public static Map<?, ?> map(String name) {
        return (Map<?, ?>) Objects.requireNonNull(NAMED.get(name), name);
    }

    /** Returns a part of the file beside the named vectors. */
    public static Map<?, ?> part(String name) {
        return (Map<?, ?>) Objects.requireNonNull(FILE.get(name), name);
    }

    /** Returns the secret of the witness with this number, from 1. */
    public static byte[] witnessSeed(int number) {
        return Sha256.of("witness " + number);
    }

    /** Returns the exact bytes of an entry of the register. */
    public static byte[] entry(int index) {
        return Utf8.bytes(text("2 entry " + index));
    }
}
