package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.webhooks.deliveries.Deliveries;
import fairdraw.domain.webhooks.deliveries.DeliveryQueue;
import fairdraw.functions.wiring.WebhookModule;
import fairdraw.functions.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/**
 * The sweep that runs once a minute and queues deliveries whose wait was longer than a queue
 * allows.
 */
public final class SweepWebhooksFunction implements RequestStreamHandler {

    private static final int LIMIT = 4_000;

    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final InstantSource clock;

    public SweepWebhooksFunction() {
        this(Wiring.inLambda());
    }

    public SweepWebhooksFunction(Wiring wiring) {
        WebhookModule webhooks = wiring.webhooks();
        deliveries = webhooks.deliveries();
        queue = webhooks.queue();
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream tick, OutputStream reply, Context context) {
        queue.now(deliveries.due(clock.instant(), LIMIT));
    }
}
