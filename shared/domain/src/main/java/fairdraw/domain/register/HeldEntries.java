package fairdraw.domain.register;

import fairdraw.domain.InOrder;
import fairdraw.domain.ids.DrawId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The entries that a log holds of draws. A draw whose table was restored to an earlier time comes
 * to the same steps again; what the log holds of them word for word is not written twice, which
 * would refute the draw.
 */
final class HeldEntries {

    /** The queries at a time: half of the draws that one extension may be of. */
    private static final int AT_ONCE = 16;

    private final Set<String> bodies;

    private HeldEntries(Set<String> bodies) {
        this.bodies = bodies;
    }

    /** Reads those of the draws that more waits of than announcements. */
    static HeldEntries read(Register register, RegisterLog log, List<Pending> waiting) {
        List<DrawId> draws =
                Extension.drafts(waiting).stream()
                        .filter(entry -> !entry.isAnnouncement())
                        .map(Draft::draw)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        Set<String> bodies = new HashSet<>();
        InOrder.each(
                0,
                draws.size(),
                AT_ONCE,
                number -> register.entriesOf(log.id(), draws.get(number)),
                placed -> placed.forEach(entry -> bodies.add(entry.entry().body())));
        return new HeldEntries(bodies);
    }

    /** Whether the log holds an entry; announcements are always new. */
    boolean contains(Draft entry) {
        return bodies.contains(entry.body()) && !entry.isAnnouncement();
    }
}
