package fairdraw.functions.triggers;

import fairdraw.domain.NotNow;
import fairdraw.domain.campaigns.entries.EvaluateEntry;
import fairdraw.functions.wiring.Wiring;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The consumer of the queue of received campaign entries, which evaluates each of them. */
public final class EvaluateEntriesFunction extends QueueFunction {

    private final EvaluateEntry evaluateEntry;

    public EvaluateEntriesFunction() {
        this(Wiring.inLambda());
    }

    public EvaluateEntriesFunction(Wiring wiring) {
        super(wiring, wiring.settings().entriesQueue());
        evaluateEntry = wiring.campaigns().evaluateEntry();
    }

    @Override
    protected void work(Map<String, @Nullable Object> message) {
        var received = ReceivedEntry.of(message);
        switch (evaluateEntry.evaluate(
                received.tenant(), received.campaignId(), received.entryId())) {
            case DONE -> {}
            case BUSY -> throw new NotNow("to be evaluated again");
        }
    }
}
