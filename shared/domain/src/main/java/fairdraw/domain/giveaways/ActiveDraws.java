package fairdraw.domain.giveaways;

import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.draws.Giveaways.Order;
import fairdraw.domain.draws.Giveaways.Placed;
import fairdraw.domain.draws.Giveaways.Wanted;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.giveaways.Participations.Sought;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The state of a consumer in the giveaways that are not over, among the {@link #NEWEST} that their
 * organisation created last.
 */
public final class ActiveDraws {

    /** The number of giveaways that are examined. */
    public static final int NEWEST = 100;

    private static final Wanted WANTED =
            new Wanted(Order.CREATED_AT, false, NEWEST, Optional.empty(), false);

    private final Giveaways giveaways;
    private final Participations participations;
    private final Admissions admissions;
    private final RootKeys keys;
    private final InstantSource clock;

    public ActiveDraws(
            Giveaways giveaways,
            Participations participations,
            Admissions admissions,
            RootKeys keys,
            InstantSource clock) {
        this.giveaways = giveaways;
        this.participations = participations;
        this.admissions = admissions;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A giveaway that the consumer has a part in, and their state there as {@link DrawStatus}
     * returns it.
     */
    public record Active(Draw draw, EntrantState state) {}

    /** Returns the consumer's giveaways, newest first. */
    public List<Active> of(Consumer consumer) {
        Instant now = clock.instant();
        List<Sought> sought =
                giveaways.page(consumer.tenant(), WANTED).stream()
                        .map(Placed::draw)
                        .filter(draw -> !isOver(draw))
                        .map(draw -> new Sought(draw, DrawStatus.person(keys, draw, consumer.id())))
                        .toList();
        List<Active> active = new ArrayList<>();
        List<Sought> closed = new ArrayList<>();
        for (Standing standing : participations.parts(sought)) {
            if (standing.draw().isUnclosed(now)) {
                active.add(active(standing, now));
            } else {
                closed.add(new Sought(standing.draw(), standing.participation().person()));
            }
        }
        participations.standings(closed).forEach(found -> active.add(active(found, now)));
        active.sort(Comparator.comparing((Active each) -> each.draw().createdAt()).reversed());
        return List.copyOf(active);
    }

    private Active active(Standing standing, Instant now) {
        return new Active(standing.draw(), admissions.state(standing, now));
    }

    private static boolean isOver(Draw draw) {
        return draw.progress() instanceof Progress.Concluded
                || draw.progress() instanceof Progress.Cancelled;
    }
}
