package fairdraw.domain.carts.settlement;

import fairdraw.domain.carts.sent.CartMoney;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.tickets.Purchase;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.TicketOutcome;
import fairdraw.fairness.encoding.IsoTime;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.Tiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The events of tickets bought with carts, once their draw is settled. */
public final class SettlementEvents {

    private SettlementEvents() {}

    /**
     * Returns the event of a ticket that has won or lost, with the matches of each line.
     *
     * @param draw the ticket's draw, completed
     * @param lottery the draw's lottery, under its current name
     */
    public static DomainEvent settled(
            Draw draw, Lottery lottery, Ticket ticket, Purchase purchase) {
        Progress.Completed completed = (Progress.Completed) draw.progress();
        TicketOutcome outcome = TicketOutcome.of(ticket.lines(), false, draw);
        String currency = LotteryRules.of(draw).pool().currency();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("cartId", purchase.cartId().text());
        data.put("item", purchase.place());
        data.put("itemId", purchase.item().id());
        data.put("ticketId", ticket.id().text());
        data.put("ticketRef", ticket.ref().text());
        data.put("lotteryId", ticket.lotteryId().text());
        data.put("lotterySlug", ticket.lotterySlug().text());
        data.put("lotteryName", lottery.offer().name());
        data.put("lotteryType", lottery.offer().lotteryType().name());
        data.put("drawId", draw.id().text());
        data.put("drawAt", IsoTime.text(draw.rules().times().drawAt()));
        data.put("origin", purchase.origin());
        data.put("userId", ticket.buyer().userId().orElse(null));
        data.put("status", outcome.status().name());
        data.put("winTier", outcome.winTier());
        data.put("currency", currency);
        data.put("amount", CartMoney.ofCents(outcome.winAmountCents(), currency).toPlainString());
        data.put("exchangeRate", exchangeRate(purchase, currency));
        data.put("numbers", numbers(completed.settled().drawn()));
        data.put(
                "lines", lines(ticket.lines(), LotteryRules.of(draw).tiers(), completed.settled()));
        return DomainEvent.once(
                EventName.CART_TICKET_SETTLED,
                ticket.tenant(),
                ticket.id().text(),
                completed.completedAt(),
                data);
    }

    /** The cart's rate does not apply to another currency. */
    private static @Nullable String exchangeRate(Purchase purchase, String currency) {
        return purchase.currency().equals(currency)
                ? purchase.exchangeRate().toPlainString()
                : null;
    }

    /** Returns the numbers in drawn order. */
    private static Map<String, List<Integer>> numbers(Progress.Drawn drawn) {
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        numbers.put("main", drawn.main());
        numbers.put("bonus", drawn.bonus());
        return numbers;
    }

    private static List<Map<String, @Nullable Object>> lines(
            List<NumberLine> lines, Tiers tiers, Progress.Settled settled) {
        NumberLine drawn = NumberLine.canonical(settled.drawn().main(), settled.drawn().bonus());
        List<Map<String, @Nullable Object>> documents = new ArrayList<>();
        for (NumberLine line : lines) {
            OptionalInt tier = tiers.match(line, drawn);
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put("line", documents.size() + 1);
            document.put("main", line.main());
            document.put("bonus", line.bonus());
            document.put("matchedMain", common(line.main(), drawn.main()));
            document.put("matchedBonus", common(line.bonus(), drawn.bonus()));
            document.put(
                    "winTier",
                    tier.isPresent() ? settled.prizes().tiers().get(tier.getAsInt()).name() : null);
            documents.add(document);
        }
        return documents;
    }

    private static List<Integer> common(List<Integer> line, List<Integer> drawn) {
        return line.stream().filter(drawn::contains).toList();
    }
}
