package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.Page;
import fairdraw.domain.Partitioned;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.ids.TicketRef;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists the tickets of a draw, and finds those of a person. */
public final class FindTickets {

    private static final Pattern PLACE = Pattern.compile("[0-9a-f]{32}-[0-9a-f]{8}");

    private final DrawTickets listed;
    private final Tickets tickets;
    private final RootKeys keys;

    public FindTickets(DrawTickets listed, Tickets tickets, RootKeys keys) {
        this.listed = listed;
        this.tickets = tickets;
        this.keys = keys;
    }

    /** Whether a text can be the cursor of a page of tickets. */
    public static boolean isCursor(String text) {
        return Partitioned.isCursor(text, PLACE);
    }

    /** Returns a page of a draw's tickets, void ones too, in an order without a meaning. */
    public Page<Ticket> page(Draw draw, Page.Wanted wanted) {
        return Partitioned.page(
                draw.spread().partitions(),
                wanted,
                (partition, after, limit) -> listed.some(draw, partition, after, limit),
                DrawTickets::place);
    }

    /**
     * Returns the tickets of a draw that were bought for a person.
     *
     * @param name the person's e-mail address, or the user id of one who gave no address
     */
    public List<Ticket> ofPerson(Draw draw, String name) {
        return Buyer.named(name)
                .flatMap(buyer -> listed.of(draw, buyer.in(draw, keys).key()).stream())
                .toList();
    }

    /** Returns the ticket with that reference, if it is of this draw. */
    public Optional<Ticket> withReference(Draw draw, TicketRef ref) {
        return tickets.find(draw.tenant(), ref).filter(ticket -> ticket.drawId().equals(draw.id()));
    }
}
