package fairdraw.functions.operator.imports;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.numbers.ImportCampaignEntries;
import fairdraw.domain.ids.CampaignId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}/imports}: hands the
 * lines of a file in as entries of a campaign, each of them once.
 */
public final class ImportCampaignEntriesFunction extends HttpFunction<OperatorCall> {

    private final ImportCampaignEntries importEntries;
    private final InstantSource clock;

    public ImportCampaignEntriesFunction() {
        this(Wiring.inLambda());
    }

    public ImportCampaignEntriesFunction(Wiring wiring) {
        super(
                ImportFile.taken(
                        wiring.surfaces().operator(Operation.IMPORT_CAMPAIGN_ENTRIES),
                        ImportFile.IMPORT));
        importEntries = wiring.campaigns().importEntries();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return importEntries
                .find(call.tenant(), new CampaignId(request.path("campaignId")))
                .map(campaign -> answer(request, campaign))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private Reply answer(Request request, Campaign campaign) {
        return SubmissionLines.read(request, campaign, clock.instant())
                .answer(
                        request,
                        lines -> importEntries.check(campaign, lines),
                        lines -> importEntries.enter(campaign, lines));
    }
}
