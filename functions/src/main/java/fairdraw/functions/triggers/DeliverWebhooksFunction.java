package fairdraw.functions.triggers;

import fairdraw.domain.webhooks.deliveries.ServeStrand;
import fairdraw.functions.deliveries.WakeMessage;
import fairdraw.functions.wiring.Wiring;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The consumer of the queue of wakes, which sends the deliveries of a strand to its webhooks. */
public final class DeliverWebhooksFunction extends QueueFunction {

    private final ServeStrand serveStrand;

    public DeliverWebhooksFunction() {
        this(Wiring.inLambda());
    }

    public DeliverWebhooksFunction(Wiring wiring) {
        super(wiring, wiring.settings().wakeQueue());
        serveStrand = wiring.webhooks().serveStrand();
    }

    @Override
    protected void work(Map<String, @Nullable Object> message) {
        serveStrand.serve(WakeMessage.read(message));
    }
}
