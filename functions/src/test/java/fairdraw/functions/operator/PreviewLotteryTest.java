package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.operator.lotteries.ListLotteriesFunction;
import fairdraw.functions.operator.lotteries.PreviewLotteryFunction;
import fairdraw.functions.operator.lotteries.PublishLotteryFunction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreviewLotteryTest {
    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private static final String COIN =
            """
            {"numbersConfig": {"main": {"pick": 1, "from": 1, "to": 4}}, "ticketPriceUsdCents": 100,
             "tiers": [{"name": "one", "main": 1, "amountCents": 300},
                       {"name": "same", "main": 1, "amountCents": 1}],
             "lines": 10}
            """;

    private final Partner partner = new Partner(PLACE.installation(), "test");

    private Answered previewed(String body) {
        return partner.operator(
                PreviewLotteryFunction::new, GatewayCall.of("POST", "/").json(body));
    }

    @Test
    void chancesAndMoneyAreAnsweredAndNothingIsStored() {
        Answered answer = previewed(COIN);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"tiers\":[{\"name\":\"one\",\"oneIn\":4},{\"name\":\"same\",\"oneIn\":null}],"
                                + "\"oneInOfAny\":4,\"takenCents\":1000,\"prizePoolCents\":0,"
                                + "\"expectedPayoutCents\":750,\"mostPayoutCents\":3000,"
                                + "\"returned\":0.75,\"breakEvenLines\":0,"
                                + "\"paysMoreThanItTakes\":false,\"nextDraws\":[]}");
        assertThat(partner.operator(ListLotteriesFunction::new, GatewayCall.of("GET", "/")).body())
                .isEqualTo("{\"data\":[],\"next\":null}");
    }

    @Test
    void theNextTenDrawsAreAtTheirTimeInTheirZone() {
        Answered answer =
                previewed(
                        COIN.replace(
                                "\"lines\": 10",
                                "\"lines\": 10, \"drawFrequency\": \"DAILY\", \"leadSeconds\": 60,"
                                        + " \"schedule\": {\"timeZone\": \"Europe/Berlin\","
                                        + " \"time\": \"20:00\"}"));

        assertThat(answer.body().split("\"drawAt\"", -1)).hasSize(11);
        assertThat(answer.body())
                .contains(
                        "\"nextDraws\":[{\"drawAt\":\"2026-07-01T18:00:00Z\","
                                + "\"closeAt\":\"2026-07-01T17:59:00Z\","
                                + "\"local\":\"2026-07-01T20:00:00+02:00\"}");
    }

    @Test
    void whatNoLotteryCouldHaveIsRefused() {
        for (String bad :
                List.of(
                        COIN.replace("\"lines\": 10", "\"lines\": 0"),
                        COIN.replace("\"to\": 4", "\"to\": 0"),
                        COIN.replace("\"lines\": 10", "\"drawFrequency\": \"DAILY\""),
                        COIN.replace("\"lines\": 10", "\"lines\": 10, \"slug\": \"coin\""),
                        "{}")) {
            assertThat(previewed(bad).status()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void aDraftThatPaysMoreThanItTakesIsPublishedOnceThatIsConfirmed() {
        assertThat(
                        partner.create(
                                        Partner.EVERY_FIVE_MINUTES.replaceFirst(
                                                "\\{",
                                                "{\"status\": \"DRAFT\", \"tiers\": [{\"name\": \"none\","
                                                        + " \"main\": 0, \"amountCents\": 1000}],"))
                                .status())
                .isEqualTo(201);

        Answered refused = published("{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("error")).isEqualTo("It pays more than it takes; send confirm");
        assertThat(published("{\"confirm\": false}").status()).isEqualTo(409);
        assertThat(published("{\"confirm\": true}").text("status")).isEqualTo("ACTIVE");
        assertThat(published("{}").text("status")).as("nothing is left to do").isEqualTo("ACTIVE");
    }

    private Answered published(String body) {
        return partner.operator(
                PublishLotteryFunction::new,
                GatewayCall.of("POST", "/").path("slug", "weekly").json(body));
    }
}
