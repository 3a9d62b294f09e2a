package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.ids.TicketRef;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The tickets of all draws, and the players that hold them. */
public interface Tickets {

    /** The kinds of requests that have keys; the same text is another key in each. */
    enum Source {
        /** A call with an idempotency key, which is kept for 24 hours. */
        CALL,
        /** A line of an import, whose key is kept for ever. */
        IMPORT
    }

    /**
     * The key that identifies a repeated request: the caller's key and the hash of the request that
     * it belongs to.
     */
    record RequestKey(Source source, String key, String requestHash) {

        /** Returns the key of a call. */
        public RequestKey(String key, String requestHash) {
            this(Source.CALL, key, requestHash);
        }
    }

    /** The request that a key belongs to: its hash and the ticket that it bought. */
    record Remembered(String requestHash, Ticket ticket) {}

    /**
     * A person's identity in one draw.
     *
     * @param tagKey the key of the pseudonym, 32 bytes in hex
     */
    record Player(String tagKey) {}

    /** The outcome of an attempt to buy; all but {@link Accepted} have written nothing. */
    sealed interface Bought {
        /**
         * The ticket is stored, by this attempt or by an earlier one, which may have used another
         * gate.
         */
        record Accepted(Ticket ticket) implements Bought {}

        /** The person holds as many tickets of this draw as the rules allow. */
        record CapReached() implements Bought {}

        /** The draw does not take entries at this time. */
        record GateShut() implements Bought {}

        /** The gate has admitted its share of the most tickets, or lines, that a draw may hold. */
        record GateFull() implements Bought {}

        /** The gate has other rules than the draw that was read. */
        record RulesChanged() implements Bought {}

        /** The ticket's number or reference is taken. */
        record NameTaken() implements Bought {}

        /** The request key belongs to an earlier request, or the item of the cart to a ticket. */
        record KeyUsed() implements Bought {}

        /** Another caller was writing the same items; retry, at another gate. */
        record Contended() implements Bought {}
    }

    /**
     * Stores {@code ticket} in one transaction with its player's count, its gate's count, the claim
     * of its reference and either the request key, if there is one, or the outcome of the cart's
     * item, which is kept for ever. The same ticket, tried again after an unknown outcome, is
     * accepted once.
     *
     * @param fresh the person's identity in this draw, if this is the first ticket
     */
    Bought buy(Draw draw, Ticket ticket, Player fresh, Optional<RequestKey> key, Instant now);

    /**
     * Returns the ticket with that reference, read with strong consistency; empty if there is none.
     */
    Optional<Ticket> find(Tenant tenant, TicketRef ref);

    /** Returns the tickets of {@code holders}, by holder. */
    Map<Holder, Ticket> of(Draw draw, Collection<Holder> holders);

    /**
     * Returns the request that {@code key} belongs to at {@code now}, whatever its hash, read with
     * strong consistency; empty if the key is unused.
     */
    Optional<Remembered> remembered(Tenant tenant, RequestKey key, Instant now);

    /**
     * Returns a person's identity in a draw; empty if the person has no ticket in it or is erased.
     */
    Optional<Player> player(Draw draw, String person);

    /** The outcome of an attempt to make a ticket void. */
    enum Voiding {
        DONE,
        /** The ticket was void before. */
        ALREADY,
        /** The draw takes no more changes. */
        CLOSED
    }

    /** Makes a ticket void while its draw is open; its player's count stays as it is. */
    Voiding makeVoid(Draw draw, Ticket ticket, String reason, Instant now);
}
