package fairdraw.functions.operator.webhooks;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.Attempt;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.Format;
import fairdraw.functions.deliveries.Payload;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A delivery in the answers to operators: its attempts, without what the receiver answered. */
final class DeliveryView {

    private DeliveryView() {}

    /**
     * Returns the state that a filter names, or all states without a filter.
     *
     * @throws BadInput if it names no state
     */
    static List<State> states(Optional<String> filter) {
        return filter.map(word ->
                        Arrays.stream(State.values())
                                .filter(state -> state.name().equals(word))
                                .findAny()
                                .map(List::of)
                                .orElseThrow(DeliveryView::noState))
                .orElseGet(() -> List.of(State.values()));
    }

    private static BadInput noState() {
        return BadInput.mustBe("status", "one of PENDING, DELIVERED, FAILED, PARKED");
    }

    /**
     * Returns a delivery, with the body that its receiver gets if its webhook is among the formats.
     */
    static Json of(Delivery delivery, Map<WebhookId, Format> formats) {
        Json form =
                Json.object()
                        .put("id", delivery.key().id())
                        .put("webhook", delivery.webhookId())
                        .put("eventId", delivery.event().id())
                        .put("eventType", delivery.event().type())
                        .put("status", delivery.state().name())
                        .put("createdAt", delivery.createdAt());
        if (delivery.state() == State.PENDING) {
            form.put("nextAttemptAt", delivery.nextAt());
        }
        Optional.ofNullable(formats.get(delivery.webhookId()))
                .ifPresent(format -> form.put("payload", Payload.of(format, delivery)));
        return form.put(
                "attempts", delivery.attempts().stream().map(DeliveryView::attempt).toList());
    }

    private static Json attempt(Attempt attempt) {
        return Json.object()
                .put("at", attempt.at())
                .put("durationMs", attempt.took().toMillis())
                .put("statusCode", attempt.status())
                .put("error", attempt.error());
    }
}
