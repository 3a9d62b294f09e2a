package fairdraw.functions.operator.draws;

import fairdraw.domain.campaigns.CampaignOccasion;
import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Kind;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.util.Optional;

/** The draw of a campaign, which is changed with its campaign. */
final class OperatedCampaign implements OperatedKind {

    @Override
    public Kind kind() {
        return CampaignOccasion.KIND;
    }

    @Override
    public Json occasion(Draw draw) {
        CampaignOccasion campaign = CampaignOccasion.of(draw);
        return Json.object()
                .put("campaignSlug", campaign.slug())
                .put("campaignId", campaign.id())
                .put("name", Optional.empty());
    }

    @Override
    public Json bounds(Draw draw) {
        return Json.object()
                .put("winnerCount", CampaignRules.of(draw).winnerCount())
                .put("maxEntries", Optional.empty())
                .put("maxEntriesPerDevice", Optional.empty());
    }

    @Override
    public Reply winners(Wiring wiring, Request request, Draw draw) {
        return new NumbersWonView(wiring, new WinnersView(wiring.clock()))
                .reply(request, draw, CampaignOccasion.of(draw).slug());
    }

    @Override
    public Reply entries(Wiring wiring, Request request, Draw draw) {
        return new EntriesView(wiring.clock())
                .reply(
                        request,
                        draw.id(),
                        EntryList.form(),
                        new EntryList(wiring.campaigns().findEntries(), draw));
    }

    @Override
    public Reply update(Wiring wiring, Request request, OperatorCall call) {
        return Reply.problem(409, "It is changed with its campaign");
    }
}
