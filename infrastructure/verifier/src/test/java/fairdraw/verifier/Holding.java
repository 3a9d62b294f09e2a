package fairdraw.verifier;

import fairdraw.verifier.evidence.Keys;
import fairdraw.verifier.evidence.Leaf;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;

/** An accepted record with everything that its holder knows, and its leaf. */
public record Holding(
        String subject, Bytes tagKey, Bytes nonce, long number, Json lines, int status, Leaf leaf) {

    public static Holding of(
            String subject, Bytes tagKey, Bytes nonce, long number, Json lines, int status) {
        try {
            Bytes core = core(Operator.DRAW, subject, tagKey, nonce, number, lines);
            Leaf leaf = Leaf.of(core, status);
            return new Holding(subject, tagKey, nonce, number, lines, status, leaf);
        } catch (Refuted impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Bytes core(
            String draw, String subject, Bytes tagKey, Bytes nonce, long number, Json lines)
            throws Refuted {
        return new Bytes(
                Keys.statement(
                        "lottery.leaf.v1",
                        Hashes.lp(draw),
                        Leaf.subjectTag(tagKey, draw, subject).array(),
                        Hashes.u32(number),
                        Leaf.commit(nonce, subject, lines).array()));
    }

    Holding withStatus(int other) {
        return of(subject, tagKey, nonce, number, lines, other);
    }

    Holding withNumber(long other) {
        return of(subject, tagKey, nonce, other, lines, status);
    }
}
