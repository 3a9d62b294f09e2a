package fairdraw.testing;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.lotteries.tickets.Buyer;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.prizes.NumberLine;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Valid tickets, numbered so that they differ. */
public final class SampleTicket {

    private static final long ID = 0x01957b1c_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private SampleTicket() {}

    /** Returns the {@code n}th ticket of a draw, bought {@code n} seconds after the draw opened. */
    public static Ticket of(Draw draw, int n) {
        return of(draw, n, List.of(NumberLine.canonical(List.of(1, 5, 9, 13, 20), List.of(2))));
    }

    /** Returns the {@code n}th ticket of a draw, with these lines. */
    public static Ticket of(Draw draw, int n, List<NumberLine> lines) {
        String nonce = Hex.encode(ByteBuffer.allocate(32).putInt(n).array());
        return new Ticket(
                new TicketId(new UUID(ID, VARIANT | n).toString()),
                new TicketRef(String.format(Locale.ROOT, "LX-2026-0301-%08d", n)),
                new Ticket.Game(
                        draw.tenant(),
                        draw.id(),
                        LotteryOccasion.of(draw).id(),
                        LotteryOccasion.of(draw).slug()),
                new Ticket.Sale(
                        new Buyer(
                                EmailAddress.parse("player" + n + "@example.com"),
                                Optional.of("user-" + n)),
                        lines,
                        draw.rules().times().openAt().plusSeconds(n),
                        Optional.empty()),
                new Ticket.InDraw(
                        String.format(Locale.ROOT, "%032x", n * 0x9E37_79B9L),
                        n,
                        nonce,
                        n % draw.spread().gates()),
                Optional.empty());
    }
}
