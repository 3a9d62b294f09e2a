package fairdraw.functions.campaigns;

import fairdraw.domain.campaigns.numbers.SubmitNumbers;
import fairdraw.domain.campaigns.numbers.SubmitNumbers.Outcome;
import fairdraw.domain.campaigns.numbers.WantedNumbers;
import fairdraw.domain.ids.EntryId;
import fairdraw.functions.guards.CampaignCaller;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.requests.NumbersReader;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /v1/entries/{entry_id}/lucky-numbers}. */
public final class SubmitNumbersFunction extends HttpFunction<CampaignCaller> {

    private static final int LARGEST_BODY = 1024 * 1024;

    private final SubmitNumbers submitNumbers;

    public SubmitNumbersFunction() {
        this(Wiring.inLambda());
    }

    public SubmitNumbersFunction(Wiring wiring) {
        super(wiring.surfaces().campaigns().forMuch().accepting(LARGEST_BODY));
        submitNumbers = wiring.campaigns().numbers().submitNumbers();
    }

    @Override
    protected Reply answer(Request request, CampaignCaller caller) {
        WantedNumbers wanted = request.body(NumbersReader::read);
        return Identifier.uuid(request.path("entry_id"))
                .map(EntryId::new)
                .map(id -> NumbersReplies.of(id, submit(caller, id, wanted)))
                .orElseGet(NumbersReplies::notFound);
    }

    private Outcome submit(CampaignCaller caller, EntryId entryId, WantedNumbers wanted) {
        return submitNumbers.submit(caller.tenant(), caller.campaign(), entryId, wanted);
    }
}
