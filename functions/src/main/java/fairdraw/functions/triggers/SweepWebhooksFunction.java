package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.webhooks.deliveries.Strands;
import fairdraw.domain.webhooks.deliveries.Wakes;
import fairdraw.functions.wiring.WebhookModule;
import fairdraw.functions.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The sweep that runs once a minute and wakes strands whose wait was longer than a queue allows, or
 * whose wake was lost.
 */
public final class SweepWebhooksFunction implements RequestStreamHandler {

    private static final int LIMIT = 2_000;

    /** Longer than a wake needs when nothing is wrong. */
    private static final Duration AGAIN = Duration.ofSeconds(90);

    private final Strands strands;
    private final Wakes wakes;
    private final InstantSource clock;

    public SweepWebhooksFunction() {
        this(Wiring.inLambda());
    }

    public SweepWebhooksFunction(Wiring wiring) {
        WebhookModule webhooks = wiring.webhooks();
        strands = webhooks.strands();
        wakes = webhooks.wakes();
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream tick, OutputStream reply, Context context) {
        Instant now = clock.instant();
        wakes.all(strands.due(now, LIMIT, now.plus(AGAIN)));
    }
}
