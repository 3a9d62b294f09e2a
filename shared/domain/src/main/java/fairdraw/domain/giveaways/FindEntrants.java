package fairdraw.domain.giveaways;

import fairdraw.domain.Page;
import fairdraw.domain.Partitioned;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.giveaways.Participations.Sought;
import fairdraw.domain.ids.ConsumerId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists the participations in a giveaway, and finds that of a consumer. */
public final class FindEntrants {

    private static final Pattern PLACE = Pattern.compile("[0-9a-f]{32}");

    private final Participations participations;
    private final RootKeys keys;
    private final InstantSource clock;

    public FindEntrants(Participations participations, RootKeys keys, InstantSource clock) {
        this.participations = participations;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether a text can be the cursor of a page of entrants. */
    public static boolean isCursor(String text) {
        return Partitioned.isCursor(text, PLACE);
    }

    /**
     * Returns a page of those who entered, left or were denied, in an order without a meaning. From
     * the close on, it reads their marks too.
     */
    public Page<Standing> page(Draw draw, Page.Wanted wanted) {
        Page<Participation> page =
                Partitioned.page(
                        draw.spread().partitions(),
                        wanted,
                        (partition, after, limit) ->
                                participations.some(draw, partition, after, limit),
                        Participation::person);
        return new Page<>(standings(draw, page.items()), page.next());
    }

    private List<Standing> standings(Draw draw, List<Participation> parts) {
        return draw.isUnclosed(clock.instant())
                ? parts.stream().map(part -> new Standing(draw, part, Optional.empty())).toList()
                : participations.standings(
                        parts.stream().map(part -> new Sought(draw, part.person())).toList());
    }

    /** Returns the participation of a consumer. */
    public Optional<Standing> ofConsumer(Draw draw, ConsumerId consumerId) {
        return participations.standing(draw, DrawStatus.person(keys, draw, consumerId));
    }
}
