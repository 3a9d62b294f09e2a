package fairdraw.verifier.checks;

import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Missing;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import fairdraw.verifier.register.Replay;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/** The part of a register that says something of one draw. */
final class Reach {

    private final DrawRules rules;
    private final Findings findings;
    private final Replay.Reader reader;
    private long over;

    Reach(DrawRules rules, Findings findings, Replay.Reader reader) {
        this.rules = rules;
        this.findings = findings;
        this.reader = reader;
    }

    /**
     * Reads page by page up to the largest served head. Behind the draw's end or cancellation no
     * page is asked for but those before the least served head that covers it, and before what is
     * known further; what is known beyond all served heads is read as far as it is there.
     *
     * @param first the page to begin at
     * @param served the sizes of the heads of the evidence, and of the checkpoint
     * @param further the sizes that evidence, receipts and kept heads name
     * @param all whether the end of the draw is no reason to stop
     */
    void read(Replay replay, long first, Set<Long> served, Set<Long> further, boolean all)
            throws Refuted {
        long reach = largest(served);
        long known = largest(further.stream().filter(size -> size <= reach).toList());
        long needed = reach;
        for (long page = first; page == first || replay.size() < needed; page++) {
            try {
                replay.read(
                        page == first ? first : 0,
                        Math.min(reach, (page + 1) * Replay.PAGE),
                        this::take);
            } catch (Missing shorter) {
                if (replay.size() < needed(known, served, reach, all)) {
                    throw shorter;
                }
            }
            needed = needed(known, served, reach, all);
        }
        readOn(replay, largest(further), reach);
    }

    private long needed(long known, Set<Long> served, long reach, boolean all) {
        return all || over == 0 ? reach : Math.max(known, covering(served));
    }

    private void take(Entry entry) throws Refuted {
        boolean ends = Set.of("end", "cancel").contains(entry.kind());
        if (over == 0
                && ends
                && entry.index() >= rules.register().from()
                && entry.isAbout(rules.draw())
                && entry.isUnder(rules.hash())) {
            over = entry.index() + 1;
        }
        reader.read(entry);
    }

    /** Returns the least served size that covers the end of the draw, which is below one. */
    private long covering(Set<Long> served) {
        return served.stream().filter(size -> size >= over).reduce(Long.MAX_VALUE, Math::min);
    }

    private void readOn(Replay replay, long further, long reach) throws Refuted {
        if (further > reach) {
            try {
                replay.read(0, further, this::take);
            } catch (Missing shorter) {
                findings.but(
                        "the register is served up to "
                                + reach
                                + ", and a head of "
                                + further
                                + " is known");
            }
        }
    }

    private static long largest(Collection<Long> sizes) {
        return sizes.isEmpty() ? 0 : Collections.max(sizes);
    }
}
