package fairdraw.functions.campaigns;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.campaigns.entries.ReadEntry;
import fairdraw.functions.guards.CampaignCaller;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /v1/entries/{entry_id}}. */
public final class GetEntryFunction implements RequestStreamHandler {

    private final Endpoint<CampaignCaller> endpoint;
    private final ReadEntry readEntry;

    public GetEntryFunction() {
        this(Wiring.inLambda());
    }

    public GetEntryFunction(Wiring wiring) {
        endpoint = wiring.campaigns();
        readEntry = wiring.campaignUseCases().readEntry();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::read);
    }

    private Reply read(Request request, CampaignCaller caller) {
        int page = Listing.page(request);
        return Identifier.uuid(request.path("entry_id"))
                .flatMap(id -> readEntry.read(caller.tenant(), caller.campaign(), id, page))
                .<Reply>map(found -> Reply.json(200, EntryForm.of(found)))
                .orElseGet(() -> Reply.problem(404, "Entry not found"));
    }
}
