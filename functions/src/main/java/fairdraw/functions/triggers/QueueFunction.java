package fairdraw.functions.triggers;

import fairdraw.functions.json.JsonTree;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function that consumes a queue of JSON objects. */
public abstract class QueueFunction extends MessageFunction {

    QueueFunction(Wiring wiring, String queueUrl) {
        super(wiring, queueUrl);
    }

    /** Does the work of the message with these members; any exception makes it come again. */
    protected abstract void work(Map<String, @Nullable Object> message);

    @Override
    protected final void work(String body) throws IOException {
        work(
                JsonTree.read(body) instanceof Map<?, ?> members
                        ? JsonTree.members(members)
                        : Map.of());
    }
}
