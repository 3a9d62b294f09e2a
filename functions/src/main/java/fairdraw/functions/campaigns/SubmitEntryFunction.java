package fairdraw.functions.campaigns;

import fairdraw.domain.campaigns.entries.SubmitEntry;
import fairdraw.functions.guards.CampaignCaller;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.requests.RequestKeys;
import fairdraw.functions.requests.SubmissionReader;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;

/** {@code POST /v1/entries}. */
public final class SubmitEntryFunction extends HttpFunction<CampaignCaller> {

    private static final int LONGEST_KEY = 128;

    private final SubmitEntry submitEntry;
    private final SubmissionReplies replies;
    private final InstantSource clock;

    public SubmitEntryFunction() {
        this(Wiring.inLambda());
    }

    public SubmitEntryFunction(Wiring wiring) {
        super(wiring.surfaces().campaigns());
        submitEntry = wiring.campaigns().submitEntry();
        replies = new SubmissionReplies(wiring.failureLog());
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, CampaignCaller caller) {
        String key = RequestKeys.required(request, LONGEST_KEY);
        String hash = RequestKeys.hash(request);
        try {
            var reader =
                    new SubmissionReader(
                            caller.tenant(), caller.campaign(), key, hash, clock.instant());
            return replies.of(request, submitEntry.submit(request.body(reader::read)));
        } catch (BadInput bad) {
            // A used idempotency key stands for its entry, whatever body comes with it now.
            return submitEntry
                    .earlier(caller.tenant(), caller.campaign(), key, hash)
                    .map(outcome -> replies.of(request, outcome))
                    .orElseThrow(() -> bad);
        }
    }
}
