package fairdraw.functions.records;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.DrawId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The draws of a batch of stream records. Each is read only once, since even the first read is
 * newer than the records.
 */
public final class BatchDraws {

    private final Draws draws;
    private final Map<Place, Draw> read = new HashMap<>();

    private record Place(Tenant tenant, DrawId drawId) {}

    BatchDraws(Draws draws) {
        this.draws = draws;
    }

    /** Returns the draw as it was when first read; empty while it does not exist. */
    Optional<Draw> find(Tenant tenant, DrawId drawId) {
        var place = new Place(tenant, drawId);
        Optional<Draw> known =
                Optional.ofNullable(read.get(place)).or(() -> draws.find(tenant, drawId));
        known.ifPresent(draw -> read.put(place, draw));
        return known;
    }
}
