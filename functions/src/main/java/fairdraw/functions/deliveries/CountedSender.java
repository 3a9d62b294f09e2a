package fairdraw.functions.deliveries;

import fairdraw.domain.Mode;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.deliveries.Sender;
import fairdraw.functions.json.Json;
import fairdraw.functions.metrics.Metric;
import fairdraw.functions.metrics.Metrics;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A sender that logs each attempt that did not arrive, without its address. */
public final class CountedSender implements Sender {

    private final Sender sender;
    private final Metrics metrics;

    public CountedSender(Sender sender, Metrics metrics) {
        this.sender = sender;
        this.metrics = metrics;
    }

    @Override
    public Answer send(Webhook webhook, Delivery delivery, List<String> secrets, Instant now) {
        Answer answer = sender.send(webhook, delivery, secrets, now);
        switch (answer) {
            case Answer.Answered(var status, _) when status >= 200 && status < 300 -> {}
            case Answer.Answered(var status, _) -> failed(webhook, "status " + status);
            case Answer.Unanswered(var why) -> failed(webhook, why.word());
        }
        return answer;
    }

    private void failed(Webhook webhook, String why) {
        metrics.write(
                Json.object()
                        .put("level", "WARN")
                        .put("organisation", webhook.owner().organisation())
                        .putIfPresent("mode", webhook.owner().mode().map(Mode::word))
                        .put("webhookId", webhook.id())
                        .put("why", why),
                Map.of(Metric.WEBHOOK_FAILURES, 1L));
    }
}
