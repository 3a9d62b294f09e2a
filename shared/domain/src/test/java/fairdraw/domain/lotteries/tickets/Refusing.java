package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.ids.TicketRef;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Tickets of which the first attempts to buy one are refused. */
class Refusing implements Tickets {

    private final Tickets real;
    private final Bought refusal;
    private int times;

    Refusing(Tickets real, int times, Bought refusal) {
        this.real = real;
        this.times = times;
        this.refusal = refusal;
    }

    @Override
    public Bought buy(
            Draw draw, Ticket ticket, Player fresh, Optional<RequestKey> key, Instant now) {
        return times-- > 0 ? refusal : real.buy(draw, ticket, fresh, key, now);
    }

    @Override
    public Optional<Ticket> find(Tenant tenant, TicketRef ref) {
        return real.find(tenant, ref);
    }

    @Override
    public Map<Holder, Ticket> of(Draw draw, Collection<Holder> holders) {
        return real.of(draw, holders);
    }

    @Override
    public Optional<Remembered> remembered(Tenant tenant, RequestKey key, Instant now) {
        return real.remembered(tenant, key, now);
    }

    @Override
    public Optional<Player> player(Draw draw, String person) {
        return real.player(draw, person);
    }

    @Override
    public Voiding makeVoid(Draw draw, Ticket ticket, String reason, Instant now) {
        return real.makeVoid(draw, ticket, reason, now);
    }
}
