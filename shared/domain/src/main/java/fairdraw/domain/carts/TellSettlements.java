package fairdraw.domain.carts;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Holder;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SealedLists;
import fairdraw.domain.draws.Step;
import fairdraw.domain.events.Audience;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.Ticket;
import fairdraw.domain.lotteries.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells how the tickets of carts were settled, where anybody listens, once their draw is completed:
 * chunk by chunk of the sealed list, of which only those tickets are read, and only as many as can
 * be told long before the lease ends. How far it has come is kept with the draw.
 */
public final class TellSettlements implements Step {

    /**
     * A chunk is begun no later than that, and takes a few seconds. Whoever outlived the lease
     * would lose the draw to the next one, who would then do the same.
     */
    private static final Duration WORK = Draws.LEASE.dividedBy(2);

    /** The sweep comes every minute for more. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Draws draws;
    private final SealedLists lists;
    private final Tickets tickets;
    private final Lotteries lotteries;
    private final EventBus bus;
    private final Audience audience;
    private final InstantSource clock;

    public TellSettlements(
            Draws draws,
            SealedLists lists,
            Tickets tickets,
            Lotteries lotteries,
            EventBus bus,
            Audience audience,
            InstantSource clock) {
        this.draws = draws;
        this.lists = lists;
        this.tickets = tickets;
        this.lotteries = lotteries;
        this.bus = bus;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        return audience.wants(draw.tenant(), SettlementEvents.SETTLED)
                ? draws.lease(draw, clock.instant()).flatMap(leased -> to(leased, tell(leased)))
                : to(draw, chunks(draw));
    }

    private Optional<Draw> to(Draw draw, int toldChunks) {
        Instant now = clock.instant();
        Draw next =
                draw.to(
                        completed(draw).afterTelling(toldChunks),
                        toldChunks < chunks(draw) ? now.plus(PAUSE) : null,
                        now);
        return draws.replace(next) ? Optional.of(next) : Optional.empty();
    }

    private static Progress.Completed completed(Draw draw) {
        return (Progress.Completed) draw.progress();
    }

    private static int chunks(Draw draw) {
        return completed(draw).settled().drawn().sealed().chunks();
    }

    /** Tells chunk after chunk for a while; answers how many are told then. */
    private int tell(Draw draw) {
        Lottery lottery = lotteries.find(draw.tenant(), draw.lotterySlug()).orElseThrow();
        Instant end = clock.instant().plus(WORK);
        int chunk = completed(draw).toldChunks();
        while (chunk < chunks(draw) && clock.instant().isBefore(end)) {
            bus.publish(settled(draw, lottery, chunk));
            chunk++;
        }
        return chunk;
    }

    private List<DomainEvent> settled(Draw draw, Lottery lottery, int chunk) {
        List<Holder> purchases =
                lists.holders(draw, chunk).stream().filter(Holder::isPurchase).toList();
        return tickets.of(draw, purchases).values().stream()
                .flatMap(ticket -> event(draw, lottery, ticket))
                .toList();
    }

    private static Stream<DomainEvent> event(Draw draw, Lottery lottery, Ticket ticket) {
        return ticket
                .purchase()
                .map(purchase -> SettlementEvents.settled(draw, lottery, ticket, purchase))
                .stream();
    }
}
