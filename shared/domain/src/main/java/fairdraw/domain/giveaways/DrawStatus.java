package fairdraw.domain.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.evidence.ReceiptLinks;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.giveaways.Participations.Notice;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The states of people in a giveaway. While the draw is open, a person's own participation
 * determines the state; from then on, draw, participation and mark are read together, since a mark
 * has no effect before the draw is drawn.
 */
public final class DrawStatus {

    /** The outcome of a query. */
    public sealed interface Outcome {
        /**
         * @param link the link to the receipt of the last record, if the draw has such
         */
        record Stands(EntrantState state, Optional<String> link) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The consumer has never entered. */
        record NotEntered() implements Outcome {}
    }

    private final Notices notices;
    private final Participations participations;
    private final Admissions admissions;
    private final RootKeys keys;
    private final ReceiptLinks links;
    private final InstantSource clock;

    public DrawStatus(
            Notices notices,
            Participations participations,
            Admissions admissions,
            RootKeys keys,
            InstantSource clock) {
        this.notices = notices;
        this.participations = participations;
        this.admissions = admissions;
        this.keys = keys;
        this.links = new ReceiptLinks(keys);
        this.clock = clock;
    }

    /** Returns the consumer's state, with the token if it is a win. */
    public Outcome of(Consumer consumer, DrawId drawId) {
        Instant now = clock.instant();
        return notices.get(consumer.tenant(), drawId, now)
                .map(Notice::draw)
                .<Outcome>map(draw ->
                        standing(draw, consumer.id(), now)
                                .<Outcome>map(standing ->
                                        new Outcome.Stands(
                                                admissions.state(standing, now), link(standing)))
                                .orElseGet(Outcome.NotEntered::new))
                .orElseGet(Outcome.NotFound::new);
    }

    private Optional<String> link(Standing standing) {
        Participation part = standing.participation();
        return part.last().map(record -> links.path(standing.draw(), part.name(record)));
    }

    private Optional<Standing> standing(Draw draw, ConsumerId consumerId, Instant now) {
        String person = person(keys, draw, consumerId);
        return draw.isUnclosed(now)
                ? participations
                        .find(draw, person)
                        .map(part -> new Standing(draw, part, Optional.empty()))
                : participations.standing(draw, person);
    }

    /** Returns the key of a consumer in a draw. */
    public static String person(RootKeys keys, Draw draw, ConsumerId consumerId) {
        Tenant tenant = draw.tenant();
        return Person.of(keys.pepper(draw.pepper()), tenant, consumerId.text()).key();
    }
}
