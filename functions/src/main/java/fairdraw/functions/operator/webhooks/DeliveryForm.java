package fairdraw.functions.operator.webhooks;

import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.Attempt;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a delivery is shown: what was tried, and nothing of what was sent or answered. */
final class DeliveryForm {

    private DeliveryForm() {}

    /**
     * The states that a filter names, all without one.
     *
     * @throws BadInput when it names none
     */
    static List<State> states(Optional<String> filter) {
        return filter.map(word ->
                        Arrays.stream(State.values())
                                .filter(state -> state.name().equals(word))
                                .findAny()
                                .map(List::of)
                                .orElseThrow(DeliveryForm::noState))
                .orElseGet(() -> List.of(State.values()));
    }

    private static BadInput noState() {
        return BadInput.mustBe("status", "one of PENDING, DELIVERED, FAILED, PARKED");
    }

    static Json of(Delivery delivery) {
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
        return form.put(
                "attempts", delivery.attempts().stream().map(DeliveryForm::attempt).toList());
    }

    private static Json attempt(Attempt attempt) {
        return Json.object()
                .put("at", attempt.at())
                .put("durationMs", attempt.took().toMillis())
                .put("statusCode", attempt.status())
                .put("error", attempt.error());
    }
}
