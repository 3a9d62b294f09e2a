package fairdraw.fairness.register;

import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.encoding.Utf8;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A head of a log: how many entries it has, and their root. */
public final class Checkpoint {
    private static final Pattern TEXT =
            Pattern.compile("([^\\n]+)\\n(0|[1-9]\\d{0,15})\\n([A-Za-z0-9+/]{43}=)\\n");

    private final String origin;
    private final long size;
    private final byte[] root;

    /** Refuses an origin of several lines, a negative size and a root that is no hash. */
    public Checkpoint(String origin, long size, byte[] root) {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
            throw new IllegalArgumentException("no head of a log: " + origin + ", " + size);
        }
        this.origin = origin;
        this.size = size;
        this.root = Hashing.requireHash("a root", root).clone();
    }

    /** Returns the head of a log with this frontier. */
    public static Checkpoint of(String origin, Frontier frontier) {
        return new Checkpoint(origin, frontier.size(), frontier.root());
    }

    /** Reads a text of exactly three lines; refuses any other, extension lines included. */
    public static Checkpoint parse(String text) {
        Matcher lines = TEXT.matcher(text);
        if (!lines.matches()) {
            throw new IllegalArgumentException("not a head of three lines");
        }
        Checkpoint head =
                new Checkpoint(
                        lines.group(1),
                        Long.parseLong(lines.group(2)),
                        Base64.getDecoder().decode(lines.group(3)));
        if (!head.text().equals(text)) {
            throw new IllegalArgumentException("a head whose root is not in canonical base64");
        }
        return head;
    }

    /** Returns the three lines that the log signs. */
    public String text() {
        return origin + '\n' + size + '\n' + Base64.getEncoder().encodeToString(root) + '\n';
    }

    /** Returns the hash of the text, which time-stampers stamp. */
    public byte[] imprint() {
        return Sha256.of(Utf8.bytes(text()));
    }

    public String origin() {
        return origin;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        return root.clone();
    }
}
