package fairdraw.functions.triggers;

import fairdraw.aws.SqsQueues;
import fairdraw.domain.draws.AdvanceDraw;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The consumer of the queue to which every trigger of a draw leads. */
public final class AdvanceDrawFunction extends QueueFunction {

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
    protected void work(Map<String, @Nullable Object> message) {
        if (!(message.get("drawId") instanceof String drawId)) {
            throw new IllegalArgumentException("a message without drawId");
        }
        DrawId id = new DrawId(Identifier.read(drawId));
        advanceDraw.advance(id).ifPresent(at -> comeBack(id, at));
    }

    /**
     * Queues a trigger that came too early once more, since clocks differ; drops it if it is far
     * too early.
     */
    private void comeBack(DrawId drawId, Instant at) {
        Duration wait = Duration.between(clock.instant(), at);
        if (wait.compareTo(SqsQueues.LONGEST_DELAY) <= 0) {
            queues.sendLater(advanceQueue, Json.object().put("drawId", drawId).toString(), wait);
        }
    }
}
