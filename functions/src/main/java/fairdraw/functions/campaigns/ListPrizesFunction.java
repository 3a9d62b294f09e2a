package fairdraw.functions.campaigns;

import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.campaigns.entries.Prize;
import fairdraw.functions.guards.CampaignCaller;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;
import java.util.List;

/** {@code GET /v1/prizes}: the prizes of the key's campaign and mode, oldest first. */
public final class ListPrizesFunction extends HttpFunction<CampaignCaller> {

    private final KnownCampaigns campaigns;
    private final CampaignPrizes prizes;
    private final InstantSource clock;

    public ListPrizesFunction() {
        this(Wiring.inLambda());
    }

    public ListPrizesFunction(Wiring wiring) {
        super(wiring.surfaces().campaigns());
        campaigns = wiring.campaigns().knownCampaigns();
        prizes = wiring.campaigns().prizes();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, CampaignCaller caller) {
        List<Prize> found =
                campaigns
                        .find(caller.tenant(), caller.campaign(), clock.instant())
                        .map(prizes::all)
                        .orElse(List.of());
        return Reply.json(200, found.stream().map(PrizeView::of).toList());
    }
}
