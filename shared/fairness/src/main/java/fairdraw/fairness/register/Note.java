package fairdraw.fairness.register;

import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Utf8;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed note (C2SP) of one head, with the lines that sign and cosign it. */
public final class Note {
    private static final Pattern LINE =
            Pattern.compile("\u2014 ([^+\\s]+) ([A-Za-z0-9+/]+={0,2})\\n");
    private static final int ID_SIZE = 4;
    private static final long FIRST_FAR = 1L << 40;

    private final Checkpoint head;
    private final List<String> lines;

    private Note(Checkpoint head, List<String> lines) {
        this.head = head;
        this.lines = List.copyOf(lines);
    }

    /** Returns the note of a head with these lines, each ending in its newline. */
    public static Note of(Checkpoint head, List<String> lines) {
        return parse(head.text() + '\n' + String.join("", lines));
    }

    /** Reads a note; refuses other than three lines of text and lines that are no signatures. */
    public static Note parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0 || !text.endsWith("\n")) {
            throw new IllegalArgumentException("not a signed note");
        }
        Checkpoint head = Checkpoint.parse(text.substring(0, end + 1));
        List<String> lines = new ArrayList<>();
        for (int at = end + 2; at < text.length(); ) {
            int next = text.indexOf('\n', at) + 1;
            String line = text.substring(at, next);
            if (!LINE.matcher(line).matches()) {
                throw new IllegalArgumentException("a line of a note that is no signature");
            }
            lines.add(line);
            at = next;
        }
        return new Note(head, lines);
    }

    public Checkpoint head() {
        return head;
    }

    public List<String> lines() {
        return lines;
    }

    /** Returns the exact text of the note. */
    public String text() {
        return head.text() + '\n' + String.join("", lines);
    }

    /** Whether the log with this key signed the head. */
    public boolean isSignedBy(VerifierKey log) {
        return head.origin().equals(log.name())
                && signatures(log).stream()
                        .anyMatch(signature ->
                                Ed25519.verify(
                                        log.publicKey(), Utf8.bytes(head.text()), signature));
    }

    /**
     * Returns the times at which a witness cosigned the head, in the order of the lines. A line
     * that does not verify is passed over, and so are times of 0 or from 2^40 on.
     */
    public List<Long> cosigned(VerifierKey witness) {
        return signatures(witness).stream()
                .map(signature -> time(witness, signature))
                .flatMapToLong(OptionalLong::stream)
                .boxed()
                .toList();
    }

    private OptionalLong time(VerifierKey witness, byte[] timed) {
        if (timed.length != Long.BYTES + Ed25519.SIGNATURE_SIZE) {
            return OptionalLong.empty();
        }
        long time = ByteBuffer.wrap(timed).getLong();
        boolean holds =
                0 < time
                        && time < FIRST_FAR
                        && Ed25519.verify(
                                witness.publicKey(),
                                NoteSigner.cosigned(time, head),
                                Arrays.copyOfRange(timed, Long.BYTES, timed.length));
        return holds ? OptionalLong.of(time) : OptionalLong.empty();
    }

    /** Returns what the lines of this key's name and id sign with, whether or not it verifies. */
    private List<byte[]> signatures(VerifierKey key) {
        List<byte[]> found = new ArrayList<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches() && parts.group(1).equals(key.name())) {
                byte[] bytes = bytes(parts.group(2));
                if (bytes.length > ID_SIZE
                        && Arrays.equals(Arrays.copyOf(bytes, ID_SIZE), key.id())) {
                    found.add(Arrays.copyOfRange(bytes, ID_SIZE, bytes.length));
                }
            }
        }
        return found;
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
