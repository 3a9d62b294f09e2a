package fairdraw.domain.draws.sealing;

import fairdraw.domain.Tenant;
import java.util.List;

/**
 * The queue of segments that are to be run. A segment may be run more than once, and organisations
 * take turns.
 */
@FunctionalInterface
public interface SegmentQueue {

    /** Has these segments of an organisation's draw run. */
    void run(Tenant tenant, List<Segment> segments);
}
