package fairdraw.functions.triggers;

import fairdraw.domain.draws.sealing.RunSegment;
import fairdraw.domain.draws.sealing.Segment;
import fairdraw.domain.draws.sealing.Segment.Stage;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.wiring.Wiring;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The consumer of the queue of segments, in which large draws are sealed. */
public final class RunSegmentFunction extends QueueFunction {

    private final RunSegment runSegment;

    public RunSegmentFunction() {
        this(Wiring.inLambda());
    }

    public RunSegmentFunction(Wiring wiring) {
        super(wiring, wiring.settings().segmentsQueue());
        runSegment = wiring.draws().runSegment();
    }

    @Override
    protected void work(Map<String, @Nullable Object> message) {
        if (!(message.get("drawId") instanceof String drawId)
                || !(message.get("stage") instanceof String stage)) {
            throw new IllegalArgumentException("a message without drawId and stage");
        }
        runSegment.run(
                new Segment(
                        new DrawId(Identifier.read(drawId)),
                        whole(message, "round"),
                        Stage.valueOf(stage),
                        whole(message, "lane"),
                        whole(message, "step")));
    }

    private static int whole(Map<String, @Nullable Object> message, String name) {
        if (message.get(name) instanceof Long number) {
            return Math.toIntExact(number);
        }
        throw new IllegalArgumentException("a message without " + name);
    }
}
