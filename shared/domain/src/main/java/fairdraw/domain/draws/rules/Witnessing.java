package fairdraw.domain.draws.rules;

import fairdraw.fairness.register.RegisterPolicy;
import fairdraw.fairness.register.VerifierKey;
import java.util.List;

/**
 * The witnesses and time-stampers that have to see a new draw in the register, as a deployment says
 * it.
 *
 * @param quorum how many of the witnesses are needed
 * @param stampers the SHA-256 of a certificate of each time-stamping authority, as hex
 * @param stamps how many of them are needed
 */
public record Witnessing(
        List<VerifierKey> witnesses, int quorum, List<String> stampers, int stamps) {

    /** Nobody: what stands in the register is the operator's own word. */
    public static final Witnessing NONE = new Witnessing(List.of(), 0, List.of(), 0);

    public Witnessing {
        witnesses = List.copyOf(witnesses);
        stampers = List.copyOf(stampers);
    }

    /** Returns the policy of draws in a register from an index on; refuses a bad quorum. */
    RegisterPolicy from(long size, VerifierKey log) {
        return new RegisterPolicy(log, size, witnesses, quorum, stampers, stamps);
    }
}
