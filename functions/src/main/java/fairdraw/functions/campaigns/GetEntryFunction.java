package fairdraw.functions.campaigns;

import fairdraw.domain.campaigns.entries.ReadEntry;
import fairdraw.domain.ids.EntryId;
import fairdraw.functions.guards.CampaignCaller;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /v1/entries/{entry_id}}. */
public final class GetEntryFunction extends HttpFunction<CampaignCaller> {

    private final ReadEntry readEntry;

    public GetEntryFunction() {
        this(Wiring.inLambda());
    }

    public GetEntryFunction(Wiring wiring) {
        super(wiring.surfaces().campaigns());
        readEntry = wiring.campaigns().readEntry();
    }

    @Override
    protected Reply answer(Request request, CampaignCaller caller) {
        int page = Listing.page(request);
        return Identifier.uuid(request.path("entry_id"))
                .map(EntryId::new)
                .flatMap(id -> readEntry.read(caller.tenant(), caller.campaign(), id, page))
                .<Reply>map(found -> Reply.json(200, EntryView.of(found)))
                .orElseGet(() -> Reply.problem(404, "Entry not found"));
    }
}
