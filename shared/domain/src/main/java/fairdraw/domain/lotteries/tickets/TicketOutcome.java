package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.TicketPrize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a ticket. It is never stored, as it follows from the ticket's lines and its draw.
 *
 * @param winTier the best tier among its lines; null unless it has won
 * @param winAmountCents the sum over its lines; 0 unless it has won
 */
public record TicketOutcome(Status status, @Nullable String winTier, long winAmountCents) {

    /** The published words for the status of a ticket. */
    public enum Status {
        /** Takes part in a draw that is still to come. */
        ACTIVE,
        /** The numbers are drawn, the prizes not yet settled. */
        DRAWN,
        WON,
        LOST,
        CANCELLED
    }

    /** Returns the outcome of a ticket with {@code lines} in {@code draw}. */
    public static TicketOutcome of(List<NumberLine> lines, boolean isVoid, Draw draw) {
        if (isVoid) {
            return without(Status.CANCELLED);
        }
        return switch (draw.progress()) {
            case Progress.Draft _,
                    Progress.Scheduled _,
                    Progress.Open _,
                    Progress.Closed _,
                    Progress.Sealed _ ->
                    without(Status.ACTIVE);
            case Progress.Drawn _ -> without(Status.DRAWN);
            case Progress.Settled settled -> settled(lines, draw, settled);
            case Progress.Completed completed -> settled(lines, draw, completed.settled());
            case Progress.Decided _ ->
                    throw new IllegalStateException(draw.id() + " has no tickets");
            case Progress.Cancelled _ -> without(Status.CANCELLED);
        };
    }

    /** Whether the outcomes of the tickets in {@code draw} can no longer change. */
    static boolean isFinal(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Settled _, Progress.Completed _, Progress.Cancelled _ -> true;
            case Progress.Draft _,
                    Progress.Scheduled _,
                    Progress.Open _,
                    Progress.Closed _,
                    Progress.Sealed _,
                    Progress.Decided _ ->
                    false;
        };
    }

    private static TicketOutcome settled(
            List<NumberLine> lines, Draw draw, Progress.Settled settled) {
        var drawn = NumberLine.canonical(settled.drawn().main(), settled.drawn().bonus());
        TicketPrize prize = settled.prizes().prizeOf(lines, drawn, LotteryRules.of(draw).tiers());
        return prize.winTier() == null
                ? without(Status.LOST)
                : new TicketOutcome(Status.WON, prize.winTier(), prize.winAmountCents());
    }

    private static TicketOutcome without(Status status) {
        return new TicketOutcome(status, null, 0);
    }
}
