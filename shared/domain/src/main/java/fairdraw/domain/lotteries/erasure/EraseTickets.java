package fairdraw.domain.lotteries.erasure;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.erasure.PersonalRecords;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.draws.sealing.SealedPlaces;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.lotteries.tickets.Buyer;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.DrawTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.TicketOutcome;
import fairdraw.domain.lotteries.tickets.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The erasure of a player with their tickets. The player's identity goes last, since the leaf of a
 * ticket, which names its holder in the list, is found by it; of a ticket's number, which its leaf
 * shows, nothing stays beside the player's key.
 */
public final class EraseTickets implements PersonalRecords {

    /** The removal of tickets and players, each call in one step that repeating does not change. */
    public interface Removal {

        /** Removes a ticket and the claim of its reference. */
        void ticket(Draw draw, Ticket ticket);

        /** Removes a person's identity in a draw; that the person was in it stays. */
        void player(Draw draw, String person);
    }

    private final Removal removal;
    private final Tickets tickets;
    private final DrawTickets listed;
    private final Directory directory;
    private final SealedPlaces places;
    private final RootKeys keys;

    public EraseTickets(
            Removal removal,
            Tickets tickets,
            DrawTickets listed,
            Directory directory,
            SealedLists lists,
            RootKeys keys) {
        this.removal = removal;
        this.tickets = tickets;
        this.listed = listed;
        this.directory = directory;
        this.places = new SealedPlaces(lists);
        this.keys = keys;
    }

    @Override
    public Kind kind() {
        return LotteryOccasion.KIND;
    }

    @Override
    public List<String> keys(Draw draw, String name) {
        return Buyer.named(name).map(buyer -> buyer.in(draw, keys).key()).toList();
    }

    @Override
    public Optional<Instant> wonAt(Draw draw, String person) {
        return draw.progress() instanceof Progress.Decided decided
                ? decided.finalFrom()
                        .filter(_ ->
                                listed.of(draw, person).stream()
                                        .anyMatch(ticket -> isWon(draw, ticket)))
                : Optional.empty();
    }

    private static boolean isWon(Draw draw, Ticket ticket) {
        return TicketOutcome.of(ticket.lines(), ticket.voided().isPresent(), draw).status()
                == TicketOutcome.Status.WON;
    }

    @Override
    public void erase(Draw draw, String person) {
        tickets.player(draw, person)
                .ifPresent(player -> {
                    List<Ticket> theirs = listed.of(draw, person);
                    places.erase(
                            draw, theirs.stream().map(ticket -> ticket.entry(player)).toList());
                    theirs.forEach(ticket -> {
                        directory.erase(ticket);
                        removal.ticket(draw, ticket);
                    });
                    removal.player(draw, person);
                });
    }
}
