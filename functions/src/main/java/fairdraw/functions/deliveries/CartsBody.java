package fairdraw.functions.deliveries;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.functions.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settled tickets in the published format of settlements. That page describes no signature and no
 * other event of ours, so everything else follows Standard Webhooks.
 */
final class CartsBody {

    /** Every lottery here draws numbers; the other published word is {@code Raffle}. */
    private static final String LOTTERY = "Lottery";

    private CartsBody() {}

    static SignedBody of(DomainEvent event, List<String> secrets, Instant now) {
        return StandardBody.signed(event, text(event), secrets, now);
    }

    static String text(DomainEvent event) {
        return EventName.CART_TICKET_SETTLED.isOf(event)
                ? settlement(event).toString()
                : StandardBody.text(event);
    }

    private static Json settlement(DomainEvent event) {
        Map<String, @Nullable Object> data = event.data();
        Map<?, ?> numbers = (Map<?, ?>) Objects.requireNonNull(data.get("numbers"));
        List<?> lines = (List<?>) Objects.requireNonNull(data.get("lines"));
        return Json.object()
                .put("ticket_id", data.get("ticketId"))
                .put("lottery_id", data.get("lotteryId"))
                .put("lottery_name", data.get("lotteryName"))
                .put("lottery_type", LOTTERY)
                .put("draw_id", data.get("drawId"))
                .put("draw_date", data.get("drawAt"))
                .put("currency", data.get("currency"))
                .put("exchange_rate", decimal(data, "exchangeRate"))
                .put("origin", data.get("origin"))
                .put("timestamp", event.occurredAt())
                .put("user_id", data.get("userId"))
                .put("amount", decimal(data, "amount"))
                .put("type", "Settlement")
                .put("draw_numbers", numbers.get("main"))
                .put("draw_special_numbers", numbers.get("bonus"))
                .put("lines", lines.stream().map(line -> line((Map<?, ?>) line)).toList())
                .put(
                        "meta",
                        Json.object()
                                .put("cart_id", data.get("cartId"))
                                .put("item", data.get("item"))
                                .put("item_id", data.get("itemId"))
                                .put("ticket_ref", data.get("ticketRef")));
    }

    private static Json line(Map<?, ?> line) {
        return Json.object()
                .put("line_id", line.get("line"))
                .put("matched_numbers", line.get("matchedMain"))
                .put("matched_special_numbers", line.get("matchedBonus"))
                .put("is_winning_line", line.get("winTier") != null);
    }

    /** Reads a decimal, which is a string on the bus and so stays exact. */
    private static Optional<BigDecimal> decimal(Map<String, @Nullable Object> data, String name) {
        return Optional.ofNullable((String) data.get(name)).map(BigDecimal::new);
    }
}
