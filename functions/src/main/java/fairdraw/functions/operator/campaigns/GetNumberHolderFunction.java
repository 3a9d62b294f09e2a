package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.CommittedNumbers;
import fairdraw.domain.ids.CampaignId;
import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.util.Optional;

/**
 * {@code GET
 * /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}/numbers/{series}/{order}}: the
 * holder of a number.
 */
public final class GetNumberHolderFunction extends HttpFunction<OperatorCall> {

    private final Campaigns campaigns;
    private final CommittedNumbers numbers;

    public GetNumberHolderFunction() {
        this(Wiring.inLambda());
    }

    public GetNumberHolderFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.GET_NUMBER_HOLDER));
        campaigns = wiring.campaigns().campaigns();
        numbers = wiring.campaigns().numbers().committedNumbers();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Optional<LuckyNumber> number =
                LuckyNumber.parse(request.path("series"), request.path("order"));
        return campaigns
                .ofId(call.tenant(), new CampaignId(request.path("campaignId")))
                .flatMap(campaign -> number.flatMap(each -> numbers.holder(campaign, each)))
                .<Reply>map(entry -> Reply.json(200, form(number.orElseThrow(), entry)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private static Json form(LuckyNumber number, CampaignEntry entry) {
        return Json.object()
                .put("series", number.seriesText())
                .put("order_number", number.orderText())
                .put("entryId", entry.id())
                .put("receivedAt", entry.receivedAt());
    }
}
