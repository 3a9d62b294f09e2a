package fairdraw.functions.deliveries;

import fairdraw.aws.SqsQueues;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.deliveries.DeliveryQueue;
import java.time.Duration;
import java.util.List;

/** The queue of webhooks, in which waiting deliveries are hidden messages. */
public final class SqsDeliveryQueue implements DeliveryQueue {

    private final SqsQueues queues;
    private final String queueUrl;

    public SqsDeliveryQueue(SqsQueues queues, String queueUrl) {
        this.queues = queues;
        this.queueUrl = queueUrl;
    }

    @Override
    public void later(Delivery.Key key, Duration after, int passes) {
        queues.sendLater(queueUrl, new DeliveryMessage(key, passes).json(), after);
    }

    @Override
    public void now(List<Delivery.Key> keys) {
        queues.sendAll(
                queueUrl, keys.stream().map(key -> new DeliveryMessage(key, 0).json()).toList());
    }
}
