package fairdraw.functions.campaigns;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.campaigns.numbers.SubmitNumbers;
import fairdraw.domain.campaigns.numbers.SubmitNumbers.Outcome;
import fairdraw.domain.campaigns.numbers.WantedNumbers;
import fairdraw.functions.guards.CampaignCaller;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /v1/entries/{entry_id}/lucky-numbers}. */
public final class SubmitNumbersFunction implements RequestStreamHandler {

    private static final int LARGEST_BODY = 1024 * 1024;

    private final Endpoint<CampaignCaller> endpoint;
    private final SubmitNumbers submitNumbers;

    public SubmitNumbersFunction() {
        this(Wiring.inLambda());
    }

    public SubmitNumbersFunction(Wiring wiring) {
        endpoint = wiring.campaigns().accepting(LARGEST_BODY);
        submitNumbers = wiring.campaignUseCases().numbers().submitNumbers();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::submit);
    }

    private Reply submit(Request request, CampaignCaller caller) {
        WantedNumbers wanted = request.body(NumbersReader::read);
        return Identifier.uuid(request.path("entry_id"))
                .map(id -> NumbersReplies.of(id, submit(caller, id, wanted)))
                .orElseGet(NumbersReplies::notFound);
    }

    private Outcome submit(CampaignCaller caller, String entryId, WantedNumbers wanted) {
        return submitNumbers.submit(caller.tenant(), caller.campaign(), entryId, wanted);
    }
}
