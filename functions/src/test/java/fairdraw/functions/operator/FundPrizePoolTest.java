package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Installation.Joined;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.operator.access.ListAuditFunction;
import fairdraw.functions.operator.lotteries.FundPrizePoolFunction;
import fairdraw.functions.operator.lotteries.GetLotteryFunction;
import fairdraw.functions.operator.proposals.UpdateSecondPersonFunction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FundPrizePoolTest {
    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private static final String PAYMENT = "{\"amountCents\": 2500, \"reason\": \"a guarantee\"}";

    private final Installation installation = PLACE.installation();
    private final Partner partner = new Partner(installation, "test");

    private static GatewayCall weekly() {
        return GatewayCall.of("POST", "/").path("slug", "weekly");
    }

    private Answered paid(GatewayCall call) {
        return partner.operator(FundPrizePoolFunction::new, call);
    }

    private static String pool(Partner partner) {
        return String.valueOf(
                partner.operator(GetLotteryFunction::new, weekly())
                        .members()
                        .get("prizePoolCents"));
    }

    @Test
    void aPaymentIsInThePoolOnceForEachKeyAndItsReasonInTheAudit() {
        partner.create(Partner.EVERY_FIVE_MINUTES);

        Answered first = paid(weekly().json(PAYMENT).header("Idempotency-Key", "k"));
        Answered again = paid(weekly().json(PAYMENT).header("Idempotency-Key", "k"));
        Answered another = paid(weekly().json(PAYMENT));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.body()).contains("\"amountCents\":2500,\"prizePoolCents\":2500,");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(another.body()).contains("\"amountCents\":2500,\"prizePoolCents\":5000,");
        assertThat(pool(partner)).isEqualTo("5000");
        assertThat(
                        installation
                                .operator(
                                        ListAuditFunction::new,
                                        GatewayCall.of("GET", "/")
                                                .query("organisation", partner.organisation())
                                                .query("object", "weekly"))
                                .body())
                .contains("a guarantee", "\"prizePoolCents\":5000");
    }

    @Test
    void aBadPaymentAndOneIntoNothingAreRefused() {
        for (String bad :
                List.of(
                        "{}",
                        "{\"amountCents\": 1}",
                        "{\"amountCents\": 0, \"reason\": \"none\"}",
                        "{\"amountCents\": 1, \"reason\": \"\"}")) {
            assertThat(paid(weekly().json(bad)).status()).as(bad).isEqualTo(400);
        }
        assertThat(paid(weekly().json(PAYMENT)).status()).isEqualTo(404);
    }

    @Test
    void ofLiveMoneyTwoPeopleAreAsked() {
        Partner live = new Partner(installation, "live");
        live.create(Partner.EVERY_FIVE_MINUTES.replace("PT5M", "PT5H"));
        Joined ann = installation.join("owner", live.organisation());
        Joined bob = installation.join("operator", live.organisation());
        installation.operator(
                UpdateSecondPersonFunction::new,
                GatewayCall.of("PUT", "/")
                        .path("org", live.organisation())
                        .json("{\"demanded\": true}"));

        Answered proposed = paidLive(live, ann);
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(202);
        assertThat(proposed.text("operation")).isEqualTo("FundPrizePool");
        assertThat(pool(live)).isEqualTo("0");

        assertThat(paidLive(live, bob).status()).isEqualTo(201);
        assertThat(pool(live)).isEqualTo("2500");
    }

    private Answered paidLive(Partner live, Joined by) {
        return installation.call(
                FundPrizePoolFunction::new,
                weekly().path("org", live.organisation())
                        .path("mode", "live")
                        .json(PAYMENT)
                        .header("Authorization", "Bearer " + by.key()));
    }
}
