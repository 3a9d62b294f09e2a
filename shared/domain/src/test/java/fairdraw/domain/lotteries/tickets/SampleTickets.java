package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.prizes.NumberLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Valid tickets with one line, told apart by a number. */
public final class SampleTickets {

    private SampleTickets() {}

    /** Returns a ticket of a person under a number, which no other ticket of the draw has. */
    public static Ticket of(Draw draw, String person, int number) {
        return of(draw, number, person, Sha256.hex(person).substring(0, 32), 0, usual());
    }

    /** Returns the ticket of this number, of a person and a gate of its own. */
    public static Ticket of(Draw draw, int number) {
        return of(draw, number, usual());
    }

    /** Returns the ticket of this number, with these lines. */
    public static Ticket of(Draw draw, int number, List<NumberLine> lines) {
        return of(
                draw,
                number,
                "player" + number,
                "%032x".formatted(number * 0x9E37_79B9L),
                number % draw.spread().gates(),
                lines);
    }

    private static List<NumberLine> usual() {
        return List.of(NumberLine.canonical(List.of(1, 5, 9, 13, 20), List.of(2)));
    }

    private static Ticket of(
            Draw draw, int number, String name, String person, int gate, List<NumberLine> lines) {
        return new Ticket(
                new TicketId(
                        new UUID(0x01957b1c_0000_7000L, 0x8000_0000_0000_0000L | number)
                                .toString()),
                new TicketRef("LX-2026-0301-%08d".formatted(number)),
                new Ticket.Game(
                        draw.tenant(),
                        draw.id(),
                        LotteryOccasion.of(draw).id(),
                        LotteryOccasion.of(draw).slug()),
                new Ticket.Sale(
                        new Buyer(
                                EmailAddress.parse(name + "@example.com"),
                                Optional.of("user-" + name)),
                        lines,
                        draw.rules().times().openAt().plusSeconds(number),
                        Optional.empty()),
                new Ticket.InDraw(
                        person, number, Sha256.hex("nonce " + number), "salt " + number, gate),
                Optional.empty());
    }

    /** Returns the same ticket, admitted by that gate. */
    public static Ticket at(int gate, Ticket ticket) {
        return ticket.atGate(gate);
    }

    /** Returns the same ticket, bought for 1.99 USD with the first item of a cart. */
    public static Ticket in(CartId cartId, Ticket ticket) {
        Purchase purchase =
                new Purchase(
                        cartId,
                        new ItemName("1", 0),
                        0,
                        Asked.of(ticket.buyer(), Optional.empty()),
                        Sha256.hex("version of " + cartId),
                        "shop.example.com",
                        "USD",
                        BigDecimal.ONE,
                        new BigDecimal("1.99"),
                        Optional.empty());
        return with(ticket, ticket.id(), Optional.of(purchase));
    }

    /** Returns another ticket with the same number, person and reference. */
    static Ticket twin(Ticket ticket) {
        return with(
                ticket,
                new TicketId(ticket.id().text().replace("01957b1c", "01957b1d")),
                ticket.purchase());
    }

    private static Ticket with(Ticket ticket, TicketId id, Optional<Purchase> purchase) {
        return new Ticket(
                id,
                ticket.ref(),
                ticket.game(),
                new Ticket.Sale(ticket.buyer(), ticket.lines(), ticket.createdAt(), purchase),
                ticket.inDraw(),
                ticket.voided());
    }
}
