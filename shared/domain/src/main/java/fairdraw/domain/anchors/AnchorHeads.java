package fairdraw.domain.anchors;

import fairdraw.domain.Mode;
import fairdraw.domain.anchors.Witnesses.Answer;
import fairdraw.domain.register.AnchoredHead;
import fairdraw.domain.register.Head;
import fairdraw.domain.register.Heads;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.RegisterLog;
import fairdraw.domain.register.Registered;
import fairdraw.fairness.evidence.Deadlines;
import fairdraw.fairness.register.ConsistencyProof;
import fairdraw.fairness.register.Frontier;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.Submission;
import fairdraw.fairness.register.VerifierKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The handing of heads to witnesses, so that each entry with a deadline is proven in or out. What a
 * witness does not answer now is left to the next time.
 */
public final class AnchorHeads {

    private static final System.Logger LOG = System.getLogger(AnchorHeads.class.getName());

    /** The entries over which a witness is led at once; one that is farther behind takes steps. */
    static final int STRIDE = 512;

    private static final int MOST_STEPS = 8;

    private final Register register;
    private final Heads heads;
    private final Witnesses witnesses;
    private final InstantSource clock;

    public AnchorHeads(Register register, Heads heads, Witnesses witnesses, InstantSource clock) {
        this.register = register;
        this.heads = heads;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    /** Hands all witnesses, at the same time, the heads of a log that they are to see now. */
    public void run(RegisterLog log) {
        if (witnesses.keys().isEmpty()) {
            return;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            witnesses.keys().forEach(witness -> threads.execute(() -> visit(log, witness)));
        }
    }

    /** Never throws, so that one witness does not stand in the way of others or of the register. */
    private void visit(RegisterLog log, VerifierKey witness) {
        try {
            long seen = heads.witnesses(log.id()).getOrDefault(witness.name(), 0L);
            OptionalLong elsewhere = lead(log, witness, seen);
            if (elsewhere.isPresent()) {
                lead(log, witness, elsewhere.getAsLong());
            }
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "no head for " + witness.name() + " of " + log.origin(),
                    failure);
        }
    }

    /**
     * Leads a witness from what it has seen to what it is to see.
     *
     * @return the size that it says it has seen, if that is another one
     */
    private OptionalLong lead(RegisterLog log, VerifierKey witness, long seen) {
        long size = register.head(log.id()).map(Head::size).orElse(0L);
        if (seen > size) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "{0} has seen {1} with {2} entries, which has {3}",
                    witness.name(),
                    log.origin(),
                    Long.toString(seen),
                    Long.toString(size));
            return OptionalLong.empty();
        }
        long at = seen;
        for (int step = 0; step < MOST_STEPS; step++) {
            Step taken = new Way(log, witness, at, size).step();
            if (taken.elsewhere().isPresent() || taken.seen() == at) {
                return taken.elsewhere();
            }
            at = taken.seen();
        }
        return OptionalLong.empty();
    }

    /**
     * The outcome of a step.
     *
     * @param seen the size that the witness has seen now
     * @param elsewhere the size that it says it has seen, if that is another one
     */
    private record Step(long seen, OptionalLong elsewhere) {}

    /** The next entries in front of a witness, and the heads among them. */
    private final class Way {
        private final RegisterLog log;
        private final VerifierKey witness;
        private final long seen;
        private final long from;
        private final List<Registered> entries;
        private final List<AnchoredHead> made;

        private Way(RegisterLog log, VerifierKey witness, long seen, long size) {
            this.log = log;
            this.witness = witness;
            this.seen = seen;
            // Nothing has to be proven to one that has seen nothing, so it begins near the end.
            this.from = seen > 0 ? seen : Math.max(0, size - STRIDE);
            long to = Math.min(size, from + STRIDE);
            this.entries = register.entries(log.id(), from, to);
            this.made =
                    heads.from(log.id(), from, STRIDE + 1).stream()
                            .filter(head -> head.size() <= to)
                            .toList();
        }

        private Step step() {
            AnchorPlan plan =
                    AnchorPlan.of(
                            from,
                            RegisterDues.of(entries),
                            made.stream().map(AnchoredHead::size).toList(),
                            log.mode() == Mode.LIVE ? Deadlines.LIVE : Deadlines.TEST,
                            clock.instant().getEpochSecond());
            Step step = new Step(seen, OptionalLong.empty());
            if (plan.out().isPresent()) {
                step = hand(seen, plan.out().getAsLong());
                if (step.seen() != plan.out().getAsLong()) {
                    return step;
                }
            }
            return plan.next().isPresent() && plan.next().getAsLong() > step.seen()
                    ? hand(step.seen(), plan.next().getAsLong())
                    : step;
        }

        private Step hand(long old, long size) {
            AnchoredHead head = made(size).orElseThrow();
            Submission submission = new Submission(old, proof(old, size), head.head().note());
            return switch (witnesses.cosign(witness, submission)) {
                case Answer.Cosigned(String line, long time) -> {
                    keep(head, line, time);
                    yield new Step(size, OptionalLong.empty());
                }
                case Answer.Elsewhere(long other) -> new Step(old, OptionalLong.of(other));
                case Answer.Nothing() -> new Step(old, OptionalLong.empty());
            };
        }

        private void keep(AnchoredHead head, String line, long time) {
            String name = witness.name();
            String first = head.cosigned().get(name);
            if (first == null) {
                heads.cosigned(log.id(), head.size(), name, line);
            } else if (time > newest(head, first)) {
                heads.again(log.id(), head.size(), name, line);
            }
            heads.seen(log.id(), name, head.size());
        }

        /** Returns the newest time at which the witness has cosigned a head. */
        private long newest(AnchoredHead head, String first) {
            List<String> lines =
                    Optional.ofNullable(head.again().get(witness.name()))
                            .map(again -> List.of(first, again))
                            .orElse(List.of(first));
            return Note.of(head.head().checkpoint(), lines).cosigned(witness).stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
        }

        private List<byte[]> proof(long old, long size) {
            return old == 0 || old == size
                    ? List.of()
                    : ConsistencyProof.of(
                            frontier(old),
                            entries.stream()
                                    .filter(entry -> entry.index() >= old && entry.index() < size)
                                    .map(entry -> entry.entry().leaf())
                                    .toList());
        }

        /**
         * Returns the frontier of a size, of which there is a head unless the witness made it up.
         */
        private Frontier frontier(long size) {
            return made(size).map(head -> head.head().frontier()).orElseGet(() -> replayed(size));
        }

        private Frontier replayed(long size) {
            long page = size / Register.PAGE;
            Frontier frontier = register.page(log.id(), page).orElseThrow().before();
            for (Registered entry : register.entries(log.id(), page * Register.PAGE, size)) {
                frontier = frontier.push(entry.entry().leaf());
            }
            return frontier;
        }

        private Optional<AnchoredHead> made(long size) {
            return made.stream().filter(head -> head.size() == size).findFirst();
        }
    }
}
