package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.TicketRef;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes a ticket void before its draw closes. Its leaf stays in the list as denied, the sales do
 * not include it, and it still counts towards its player's cap.
 */
public final class VoidTicket {

    /** The outcome of making a ticket void. */
    public sealed interface Outcome {
        record Voided(Ticket ticket, Draw draw) implements Outcome {}

        record NotFound() implements Outcome {}

        record AlreadyVoid() implements Outcome {}

        /** The draw has closed. */
        record TooLate() implements Outcome {}
    }

    private final Tickets tickets;
    private final Draws draws;
    private final InstantSource clock;

    public VoidTicket(Tickets tickets, Draws draws, InstantSource clock) {
        this.tickets = tickets;
        this.draws = draws;
        this.clock = clock;
    }

    /** Makes the ticket with that reference void and stores the reason. */
    public Outcome makeVoid(Tenant tenant, TicketRef ref, String reason) {
        Optional<Ticket> found = tickets.find(tenant, ref);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        Ticket ticket = found.get();
        Draw draw = draws.find(tenant, ticket.drawId()).orElseThrow();
        return switch (tickets.makeVoid(draw, ticket, reason, clock.instant())) {
            case DONE -> new Outcome.Voided(ticket.voided(reason), draw);
            case ALREADY -> new Outcome.AlreadyVoid();
            case CLOSED -> new Outcome.TooLate();
        };
    }
}
