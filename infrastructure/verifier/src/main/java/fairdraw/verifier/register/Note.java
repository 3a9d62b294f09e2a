package fairdraw.verifier.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Refuted;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed note (C2SP) of one head. Lines that do not verify are passed over. */
public record Note(Head head, List<String> lines) {

    private static final Pattern LINE = Pattern.compile("\u2014 ([^+\\s]+) ([A-Za-z0-9+/]+={0,2})");
    private static final int ID = 4;
    private static final int SIGNATURE = 64;
    private static final long FAR = 1L << 40;

    /** Reads a note; refuses another text than a head. */
    public static Note of(String text) throws Refuted {
        int end = text.indexOf("\n\n");
        Refuted.unless(
                end >= 0 && text.endsWith("\n") && text.indexOf('\r') < 0, "not a signed note");
        List<String> lines = new ArrayList<>();
        for (String line : text.substring(end + 2).lines().toList()) {
            Refuted.unless(LINE.matcher(line).matches(), "a line of a note is no signature");
            lines.add(line);
        }
        return new Note(Head.of(text.substring(0, end + 1)), lines);
    }

    /** Whether the log with this key signed it. */
    public boolean isSignedBy(VerifierKey log) {
        for (byte[] signature : signatures(log)) {
            if (StrictEd25519.verify(
                    log.publicKey().array(), head.text().getBytes(UTF_8), signature)) {
                return head.origin().equals(log.name());
            }
        }
        return false;
    }

    /** Returns the times at which a witness cosigned it. */
    public List<Long> cosigned(VerifierKey witness) {
        List<Long> times = new ArrayList<>();
        for (byte[] timed : signatures(witness)) {
            if (timed.length == Long.BYTES + SIGNATURE) {
                long time = ByteBuffer.wrap(timed).getLong();
                byte[] message =
                        ("cosignature/v1\ntime " + time + '\n' + head.text()).getBytes(UTF_8);
                if (0 < time
                        && time < FAR
                        && StrictEd25519.verify(
                                witness.publicKey().array(),
                                message,
                                Arrays.copyOfRange(timed, Long.BYTES, timed.length))) {
                    times.add(time);
                }
            }
        }
        return times;
    }

    private List<byte[]> signatures(VerifierKey key) {
        List<byte[]> found = new ArrayList<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches() && parts.group(1).equals(key.name())) {
                byte[] bytes = bytes(parts.group(2));
                if (bytes.length > ID
                        && Arrays.equals(Arrays.copyOf(bytes, ID), key.id().array())) {
                    found.add(Arrays.copyOfRange(bytes, ID, bytes.length));
                }
            }
        }
        return found;
    }

    private static byte[] bytes(String base64) {
        try {
            return Bytes.ofBase64(base64);
        } catch (Refuted notBase64) {
            return new byte[0];
        }
    }
}
