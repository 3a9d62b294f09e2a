package fairdraw.domain.draws.rules;

import fairdraw.domain.Mode;
import fairdraw.fairness.register.RegisterPolicy;
import fairdraw.fairness.register.VerifierKey;
import java.time.Duration;
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

    private static final Duration TO_SEAL = Duration.ofMinutes(10);
    private static final Duration TO_SEAL_IN_TEST = Duration.ofSeconds(5);

    public Witnessing {
        witnesses = List.copyOf(witnesses);
        stampers = List.copyOf(stampers);
    }

    /**
     * Returns the least time from the close of a draw to the deadline of its list, in which the
     * list is sealed and seen; zero where nobody has to see it.
     */
    public Duration toSeal(Mode mode) {
        if (witnesses.isEmpty() && stampers.isEmpty()) {
            return Duration.ZERO;
        }
        return switch (mode) {
            case LIVE -> TO_SEAL;
            case TEST -> TO_SEAL_IN_TEST;
        };
    }

    /** Returns the policy of draws in a register from an index on; refuses a bad quorum. */
    RegisterPolicy from(long size, VerifierKey log) {
        return new RegisterPolicy(log, size, witnesses, quorum, stampers, stamps);
    }
}
