package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.operator.campaigns.GetCampaignFunction;
import fairdraw.functions.operator.campaigns.ListCampaignsFunction;
import fairdraw.functions.operator.campaigns.UpdateCampaignFunction;

/** Every function of campaigns, each doing everything that it ever does. */
public final class EveryCampaign {

    private EveryCampaign() {}

    /** Creates, fills and draws campaigns. */
    public static void lived(Installation installation) {
        var promoter = new Promoter(installation, "test", "manual", 2);
        assertThat(promoter.campaign().status()).isEqualTo(201);
        isChanged(promoter);
        EveryEntry.lived(installation);
        EveryNumber.lived(installation);
    }

    private static void isChanged(Promoter promoter) {
        done(promoter.operator(ListCampaignsFunction::new, get()));
        done(promoter.operator(GetCampaignFunction::new, campaign(promoter)));
        done(
                promoter.operator(
                        UpdateCampaignFunction::new,
                        campaign(promoter).json("{\"name\": \"Autumn\"}")));
    }

    private static GatewayCall campaign(Promoter promoter) {
        return get().path("campaignId", promoter.campaignId());
    }

    private static GatewayCall get() {
        return GatewayCall.of("GET", "/");
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
