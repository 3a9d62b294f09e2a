package fairdraw.functions.triggers;

import fairdraw.aws.SqsQueues;
import fairdraw.aws.SqsQueues.Outgoing;
import fairdraw.domain.draws.AdvanceDraw;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The consumer of the queue to which every trigger of a draw leads. */
public final class AdvanceDrawFunction extends MessageFunction {

    private final AdvanceDraw advanceDraw;
    private final SqsQueues queues;
    private final String advanceQueue;
    private final InstantSource clock;

    public AdvanceDrawFunction() {
        this(Wiring.inLambda());
    }

    public AdvanceDrawFunction(Wiring wiring) {
        super(wiring, wiring.settings().advanceQueue());
        advanceDraw = wiring.draws().advanceDraw();
        queues = wiring.queues();
        advanceQueue = wiring.settings().advanceQueue();
        clock = wiring.clock();
    }

    @Override
    protected void work(String body, Optional<String> group) throws IOException {
        if (!(QueueFunction.members(body).get("drawId") instanceof String drawId)) {
            throw new IllegalArgumentException("a message without drawId");
        }
        DrawId id = new DrawId(Identifier.read(drawId));
        advanceDraw.advance(id).ifPresent(at -> comeBack(id, at, group));
    }

    /**
     * Queues a trigger that came too early once more, since clocks differ; drops it if it is far
     * too early.
     */
    private void comeBack(DrawId drawId, Instant at, Optional<String> group) {
        Duration wait = Duration.between(clock.instant(), at);
        if (wait.compareTo(SqsQueues.LONGEST_DELAY) <= 0) {
            String body = Json.object().put("drawId", drawId).toString();
            queues.sendLater(advanceQueue, new Outgoing(group, body), wait);
        }
    }
}
