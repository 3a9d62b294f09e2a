package fairdraw.functions.triggers;

import fairdraw.functions.json.JsonTree;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A function that consumes a queue of JSON objects. */
public abstract class QueueFunction extends MessageFunction {

    QueueFunction(Wiring wiring, String queueUrl) {
        super(wiring, queueUrl);
    }

    /** Does the work of the message with these members; any exception makes it come again. */
    protected abstract void work(Map<String, @Nullable Object> message);

    @Override
    protected final void work(String body, Optional<String> group) throws IOException {
        work(members(body));
    }

    /** Returns the members of the JSON object in a body; none if it is another value. */
    static Map<String, @Nullable Object> members(String body) throws IOException {
        return JsonTree.read(body) instanceof Map<?, ?> members
                ? JsonTree.members(members)
                : Map.of();
    }
}
