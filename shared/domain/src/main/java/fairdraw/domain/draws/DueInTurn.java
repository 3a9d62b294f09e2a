package fairdraw.domain.draws;

import fairdraw.domain.draws.Draws.Due;
import fairdraw.domain.ids.OrganisationId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order in which organisations take turns with their due draws. */
public final class DueInTurn {

    private DueInTurn() {}

    /** A draw and the number of draws of the same organisation that are due longer. */
    private record Ranked(Due due, int rank) {}

    /**
     * Returns at most {@code limit} of these: the longest due of every organisation, then the next
     * of each, and so on. Thus the first is the longest due of all.
     */
    public static List<Due> of(Collection<Due> due, int limit) {
        Map<OrganisationId, Integer> ranks = new HashMap<>();
        return due.stream()
                .sorted(
                        Comparator.comparing(Due::since)
                                .thenComparing(each -> each.drawId().text()))
                .map(each ->
                        new Ranked(
                                each, ranks.merge(each.tenant().organisation(), 1, Integer::sum)))
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::due)
                .limit(limit)
                .toList();
    }
}
