package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.ids.LotteryId;
import fairdraw.fairness.encoding.IsoTime;
import fairdraw.fairness.prizes.NumberLine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ticket as answers and events show it, its members in the published order. */
public final class TicketDocument {

    private TicketDocument() {}

    /**
     * Returns the answer to a purchase: a ticket that has just been entered, without an outcome.
     */
    public static Map<String, @Nullable Object> entered(Ticket ticket) {
        Map<String, @Nullable Object> document =
                opening(DirectoryRow.of(ticket), ticket.lotteryId(), TicketOutcome.Status.ACTIVE);
        document.put("createdAt", inSeconds(ticket.createdAt()));
        return document;
    }

    /** Returns a list's entry: the ticket with its outcome. */
    public static Map<String, @Nullable Object> listed(
            DirectoryRow row, LotteryId lotteryId, TicketOutcome outcome) {
        Map<String, @Nullable Object> document = opening(row, lotteryId, outcome.status());
        document.put("winTier", outcome.winTier());
        document.put("winAmountCents", outcome.winAmountCents());
        document.put("createdAt", inSeconds(row.createdAt()));
        return document;
    }

    private static Map<String, @Nullable Object> opening(
            DirectoryRow row, LotteryId lotteryId, TicketOutcome.Status status) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("id", row.id().text());
        document.put("ticketRef", row.ref().text());
        document.put("drawId", row.drawId().text());
        document.put("lotteryId", lotteryId.text());
        document.put("email", row.buyer().flatMap(Buyer::address).orElse(null));
        document.put("externalUserId", row.buyer().flatMap(Buyer::userId).orElse(null));
        document.put("status", status.name());
        document.put("entryMethod", row.isPurchase() ? "PURCHASE" : "PARTNER_API");
        document.put("lines", row.lines().stream().map(TicketDocument::line).toList());
        return document;
    }

    private static String inSeconds(Instant at) {
        return IsoTime.text(at.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Map<String, List<Integer>> line(NumberLine line) {
        Map<String, List<Integer>> document = new LinkedHashMap<>();
        document.put("main", line.main());
        document.put("bonus", line.bonus());
        return document;
    }
}
