package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.operator.campaigns.ListCampaignsFunction;
import fairdraw.functions.operator.campaigns.UpdateCampaignFunction;
import fairdraw.functions.operator.draws.CancelDrawFunction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The archive of an organisation's campaigns. */
class ArchivedCampaignsTest {

    private final Installation installation = new Installation();
    private final Promoter promoter = new Promoter(installation, "test", "manual", 1);

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void aCampaignWhoseDrawIsOverIsArchivedAndListedWhenAskedFor() {
        assertThat(archived(true).status()).as("it runs").isEqualTo(409);
        assertThat(listed(GatewayCall.of("GET", "/"))).containsExactly("spring");
        cancel();

        assertThat(archived(true).members()).containsEntry("archived", true);
        assertThat(listed(GatewayCall.of("GET", "/"))).isEmpty();
        assertThat(listed(GatewayCall.of("GET", "/").query("archived", "true")))
                .containsExactly("spring");
        assertThat(archived(false).members()).containsEntry("archived", false);
        assertThat(listed(GatewayCall.of("GET", "/"))).containsExactly("spring");
    }

    @Test
    void anythingButTrueOrFalseIsRefused() {
        GatewayCall list = GatewayCall.of("GET", "/").query("archived", "1");

        assertThat(promoter.operator(ListCampaignsFunction::new, list).status()).isEqualTo(400);
    }

    private void cancel() {
        GatewayCall call =
                GatewayCall.of("POST", "/")
                        .path("drawId", promoter.drawId())
                        .json("{\"reason\": \"rain\"}");
        assertThat(promoter.operator(CancelDrawFunction::new, call).status()).isEqualTo(202);
        promoter.advance();
    }

    private Answered archived(boolean archived) {
        return promoter.operator(
                UpdateCampaignFunction::new,
                GatewayCall.of("PUT", "/")
                        .path("campaignId", promoter.campaignId())
                        .json("{\"archived\": " + archived + "}"));
    }

    private List<String> listed(GatewayCall list) {
        Answered page = promoter.operator(ListCampaignsFunction::new, list);
        return ((List<?>) Objects.requireNonNull(page.members().get("data")))
                .stream().map(one -> String.valueOf(((Map<?, ?>) one).get("slug"))).toList();
    }
}
