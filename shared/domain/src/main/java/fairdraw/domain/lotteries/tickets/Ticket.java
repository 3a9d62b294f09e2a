package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.Slip;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.prizes.NumberLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket of a lottery: one record of a draw, with one or more lines.
 *
 * @param ref the human-readable reference, unique within the tenant
 * @param voided the reason why it was made void, if it was
 */
public record Ticket(
        TicketId id, TicketRef ref, Game game, Sale sale, InDraw inDraw, Optional<String> voided) {

    /** The draw that a ticket is of, and the lottery of that draw. */
    public record Game(
            Tenant tenant, DrawId drawId, LotteryId lotteryId, LotterySlug lotterySlug) {}

    /**
     * The buyer of a ticket, and what was bought.
     *
     * @param lines canonical, numbers ascending
     * @param purchase the item of a paid cart that it was bought with, if any
     */
    public record Sale(
            Buyer buyer, List<NumberLine> lines, Instant createdAt, Optional<Purchase> purchase) {}

    /**
     * The facts of a ticket that its draw alone knows.
     *
     * @param person the keyed hash of the buyer's name, 32 hex digits
     * @param number a random unsigned 32-bit number, unique among the person's tickets in the draw
     * @param nonce 32 random bytes in hex that salt its leaf
     * @param salt a text of the entrant's own that salts it too; empty without one
     * @param gate the gate that admitted it
     */
    public record InDraw(String person, long number, String nonce, String salt, int gate) {}

    public Tenant tenant() {
        return game.tenant();
    }

    public DrawId drawId() {
        return game.drawId();
    }

    public LotteryId lotteryId() {
        return game.lotteryId();
    }

    public LotterySlug lotterySlug() {
        return game.lotterySlug();
    }

    public Buyer buyer() {
        return sale.buyer();
    }

    public List<NumberLine> lines() {
        return sale.lines();
    }

    public Instant createdAt() {
        return sale.createdAt();
    }

    public Optional<Purchase> purchase() {
        return sale.purchase();
    }

    public String person() {
        return inDraw.person();
    }

    public long number() {
        return inDraw.number();
    }

    public String nonce() {
        return inDraw.nonce();
    }

    public String salt() {
        return inDraw.salt();
    }

    public int gate() {
        return inDraw.gate();
    }

    /** Returns what the ticket's receipt rests on. */
    public Slip slip() {
        return new Slip(
                number(),
                buyer().who(),
                nonce(),
                salt(),
                new Content.TicketLines(lines(), purchase().isPresent()));
    }

    /** Returns the ticket as an entry of its draw. */
    public Entry entry(Tickets.Player player) {
        return new Entry(
                person(),
                number(),
                gate(),
                voided.isPresent() ? LeafStatus.DENIED : LeafStatus.ACTIVE,
                player.tagKey(),
                buyer().who(),
                nonce(),
                salt(),
                new Content.TicketLines(lines(), purchase().isPresent()));
    }

    /** Returns this ticket, made void. */
    public Ticket voided(String reason) {
        return new Ticket(id, ref, game, sale, inDraw, Optional.of(reason));
    }

    Ticket renamed(TicketRef other, long otherNumber) {
        return new Ticket(
                id,
                other,
                game,
                sale,
                new InDraw(person(), otherNumber, nonce(), salt(), gate()),
                voided);
    }

    Ticket atGate(int other) {
        return new Ticket(
                id,
                ref,
                game,
                sale,
                new InDraw(person(), number(), nonce(), salt(), other),
                voided);
    }
}
