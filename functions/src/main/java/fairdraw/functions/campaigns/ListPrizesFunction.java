package fairdraw.functions.campaigns;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.campaigns.entries.Prize;
import fairdraw.functions.guards.CampaignCaller;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;

/** {@code GET /v1/prizes}: the prizes of the key's campaign and mode, oldest first. */
public final class ListPrizesFunction implements RequestStreamHandler {

    private final Endpoint<CampaignCaller> endpoint;
    private final KnownCampaigns campaigns;
    private final CampaignPrizes prizes;
    private final InstantSource clock;

    public ListPrizesFunction() {
        this(Wiring.inLambda());
    }

    public ListPrizesFunction(Wiring wiring) {
        endpoint = wiring.campaigns();
        campaigns = wiring.campaignUseCases().knownCampaigns();
        prizes = wiring.campaignUseCases().prizes();
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, CampaignCaller caller) {
        List<Prize> found =
                campaigns
                        .find(caller.tenant(), caller.campaign(), clock.instant())
                        .map(prizes::all)
                        .orElse(List.of());
        return Reply.json(200, found.stream().map(PrizeForm::of).toList());
    }
}
