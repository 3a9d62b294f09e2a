package fairdraw.fairness.register;

import fairdraw.fairness.encoding.Hashing;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head that is handed to a witness with the proof that it continues the last one that the witness
 * has seen: the request {@code add-checkpoint} of C2SP's tlog-witness.
 *
 * @param old the size of the log that the witness has seen; 0 if it has seen none
 * @param proof the consistency proof from that size; empty from 0
 */
public record Submission(long old, List<byte[]> proof, Note note) {

    /** The most lines of a proof. */
    private static final int LONGEST_PROOF = 63;

    private static final Pattern TEXT =
            Pattern.compile(
                    "old (0|[1-9]\\d{0,15})\\n((?:[A-Za-z0-9+/]{43}=\\n)*)\\n(.*)", Pattern.DOTALL);

    /** Refuses a negative size, more of a proof than there can be, and what is no hash. */
    public Submission {
        if (old < 0 || proof.size() > LONGEST_PROOF) {
            throw new IllegalArgumentException("not a proof from a smaller log");
        }
        proof.forEach(hash -> Hashing.requireHash("a line of a proof", hash));
        proof = List.copyOf(proof);
    }

    /** Reads a request; refuses any other text, and heads of other than three lines. */
    public static Submission parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a head with a proof");
        }
        List<byte[]> proof = new ArrayList<>();
        parts.group(2).lines().forEach(line -> proof.add(Base64.getDecoder().decode(line)));
        Submission read =
                new Submission(Long.parseLong(parts.group(1)), proof, Note.parse(parts.group(3)));
        if (!read.text().equals(text)) {
            throw new IllegalArgumentException("a proof that is not in canonical base64");
        }
        return read;
    }

    /** Returns the exact text of the request. */
    public String text() {
        StringBuilder text = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return text.append('\n').append(note.text()).toString();
    }
}
