package fairdraw.domain.anchors;

import fairdraw.fairness.evidence.Deadlines;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * The heads that a witness is handed now, by their sizes. A witness that sees an entry with a
 * deadline before it proves the entry in; one that signs a head without it some seconds behind the
 * deadline proves it out. An entry that is shown in between would be neither, so it is held back.
 *
 * @param out the head that proves an entry out that came too late; signed again if it is the one
 *     that the witness has
 * @param next the head that is handed then, larger than what the witness has
 */
record AnchorPlan(OptionalLong out, OptionalLong next) {

    /** The seconds around a deadline and its gap in which clocks may differ from ours. */
    private static final long SLACK = 15;

    /** The same in test mode, whose rounds follow closely. */
    private static final long TEST_SLACK = 1;

    /**
     * An entry with a deadline.
     *
     * @param deadline in whole seconds since 1970
     */
    record Due(long index, long deadline) {}

    /**
     * Returns what a witness is handed that has seen the log up to a size.
     *
     * @param dues the entries with a deadline from that size on, in their order
     * @param heads the sizes of the heads that there are
     * @param now in whole seconds since 1970
     */
    static AnchorPlan of(
            long seen, List<Due> dues, Collection<Long> heads, Deadlines deadlines, long now) {
        long slack = deadlines.equals(Deadlines.LIVE) ? SLACK : TEST_SLACK;
        long closing = deadlines.gap() + slack;
        Optional<Due> near =
                dues.stream()
                        .filter(due -> due.deadline() - slack <= now)
                        .filter(due -> now <= due.deadline() + closing)
                        .findFirst();
        Optional<Due> late =
                dues.stream().filter(due -> now > due.deadline() + closing).findFirst();
        long most = near.map(Due::index).orElse(Long.MAX_VALUE);
        NavigableSet<Long> sizes = new TreeSet<>(heads).tailSet(seen, true);
        return new AnchorPlan(
                late.map(due -> largest(sizes, Math.min(due.index(), most)))
                        .orElse(OptionalLong.empty()),
                largest(sizes.tailSet(seen, false), most));
    }

    private static OptionalLong largest(NavigableSet<Long> sizes, long most) {
        return Optional.ofNullable(sizes.floor(most))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }
}
