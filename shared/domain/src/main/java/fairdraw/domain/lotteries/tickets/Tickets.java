package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Holder;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The tickets of all draws, and the players that hold them. */
public interface Tickets {

    /**
     * What makes a repeated request the same one: the caller's key, and the hash of the request
     * that it stands for.
     */
    record RequestKey(String key, String requestHash) {}

    /** What a request key stands for: the request's hash and the ticket it bought. */
    record Remembered(String requestHash, Ticket ticket) {}

    /**
     * Who a person is in one draw: the key of the pseudonym, 32 bytes in hex, and the opaque
     * subject.
     */
    record Player(String tagKey, String subject) {}

    /** What became of an attempt to buy; all but {@link Accepted} have written nothing. */
    sealed interface Bought {
        /** Stored, by this attempt or by an earlier one, which may have used another gate. */
        record Accepted(Ticket ticket) implements Bought {}

        /** The person holds as many tickets of this draw as the rules allow. */
        record CapReached() implements Bought {}

        /** The draw does not take entries at this time. */
        record GateShut() implements Bought {}

        /** The gate has other rules than the draw that was read. */
        record RulesChanged() implements Bought {}

        /** The ticket's number or reference is taken. */
        record NameTaken() implements Bought {}

        /** The request key stands for an earlier request, or the item of the cart for a ticket. */
        record KeyUsed() implements Bought {}

        /** Somebody else was writing the same items; try again, at another gate. */
        record Contended() implements Bought {}
    }

    /**
     * Stores {@code ticket} in one transaction with its player's count, its gate's count, the claim
     * of its reference and, if there is one, the request key, which is kept for 24 hours, or what
     * the item of the cart has become, which is kept for ever. The same ticket tried again after an
     * unknown outcome is accepted once.
     *
     * @param fresh who the person becomes in this draw, if this is the first ticket
     */
    Bought buy(Draw draw, Ticket ticket, Player fresh, Optional<RequestKey> key, Instant now);

    /** The ticket of a reference, read with strong consistency. */
    Optional<Ticket> find(Tenant tenant, String ref);

    /** The tickets that {@code holders} stand for, by holder. */
    Map<Holder, Ticket> of(Draw draw, Collection<Holder> holders);

    /** What {@code key} stands for at {@code now}, read with strong consistency. */
    Optional<Remembered> remembered(Tenant tenant, String key, Instant now);

    /** Who a person is in a draw. */
    Optional<Player> player(Draw draw, String person);

    /** What became of an attempt to make a ticket void. */
    enum Voiding {
        DONE,
        /** It was void before. */
        ALREADY,
        /** Its draw takes no more changes. */
        CLOSED
    }

    /** Makes a ticket void while its draw is open; its player's count is not given back. */
    Voiding makeVoid(Draw draw, Ticket ticket, String reason, Instant now);
}
