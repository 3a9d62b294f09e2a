package fairdraw.functions.records;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The draws that a batch of records is about, each read once: it is newer than all of them. */
public final class BatchDraws {

    private final Draws draws;
    private final Map<Place, Draw> read = new HashMap<>();

    private record Place(Tenant tenant, String drawId) {}

    BatchDraws(Draws draws) {
        this.draws = draws;
    }

    /** The draw as it was when it was first asked for; empty while there is none. */
    Optional<Draw> find(Tenant tenant, String drawId) {
        var place = new Place(tenant, drawId);
        Optional<Draw> known =
                Optional.ofNullable(read.get(place)).or(() -> draws.find(tenant, drawId));
        known.ifPresent(draw -> read.put(place, draw));
        return known;
    }
}
