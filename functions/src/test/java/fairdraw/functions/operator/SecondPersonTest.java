package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Installation.Joined;
import fairdraw.functions.operator.campaigns.ReassignWinFunction;
import fairdraw.functions.operator.campaigns.RevokeWinFunction;
import fairdraw.functions.operator.draws.CancelDrawFunction;
import fairdraw.functions.operator.lotteries.CreateLotteryFunction;
import fairdraw.functions.operator.lotteries.ListDrawsOfLotteryFunction;
import fairdraw.functions.operator.lotteries.PublishLotteryFunction;
import fairdraw.functions.operator.proposals.GetSecondPersonFunction;
import fairdraw.functions.operator.proposals.ListProposalsFunction;
import fairdraw.functions.operator.proposals.UpdateSecondPersonFunction;
import fairdraw.functions.wiring.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The calls at stake in an organisation that demands a second person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondPersonTest {
    private static final String LOTTERY =
            """
            {"slug": "SLUG", "status": "DRAFT", "name": "Five", "ticketPriceUsdCents": 200,
             "maxTicketsPerUser": 5, "poolPermille": 500, "drawFrequency": "DAILY",
             "schedule": {"timeZone": "Europe/Berlin", "time": "20:00"},
             "numbersConfig": {"main": {"pick": 1, "from": 1, "to": 5}},
             "tiers": [{"name": "all", "main": 1, "poolPermille": 1000}]}
            """;

    private static final String NOTHING = "01a1fd0e-7a44-7c1e-93f5-0b6f1f6f7f11";

    private final Installation installation = new Installation();
    private final String organisation = installation.organisation();
    private final Joined ann = installation.join("Ann");
    private final Joined bob = installation.join("Bob");

    @BeforeAll
    void demanded() {
        assertThat(demand(installation.operatorKey(), true).status()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void aLotteryIsPublishedByTwo() {
        assertThat(created("five", "live").status()).isEqualTo(201);

        Answered proposed = published(ann, "five");
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(202);
        assertThat(proposed.text("operation")).isEqualTo("PublishLottery");
        assertThat(published(ann, "five").text("proposalId"))
                .isEqualTo(proposed.text("proposalId"));
        assertThat(listed()).contains(proposed.text("proposalId"), "\"state\":\"OPEN\"");

        Answered confirmed = published(bob, "five");
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(confirmed.text("status")).isEqualTo("ACTIVE");
        assertThat(listed()).contains("\"state\":\"DONE\"", "\"answered\":200");
    }

    @Test
    void aBadRequestIsRefusedBeforeASecondPersonIsAskedFor() {
        assertThat(cancelled(ann, NOTHING, "{}").status()).isEqualTo(400);
        assertThat(
                        as(
                                        ann.key(),
                                        UpdateSecondPersonFunction::new,
                                        GatewayCall.of("PUT", "/")
                                                .path("org", organisation)
                                                .json("{}"))
                                .status())
                .isEqualTo(400);
        assertThat(
                        as(
                                        ann.key(),
                                        CreateLotteryFunction::new,
                                        GatewayCall.of("POST", "/")
                                                .path("org", organisation)
                                                .path("mode", "live")
                                                .json("{\"slug\": \"bad\"}"))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyConfirmsWhatAnAccountOfTheirOwnMakingProposed() {
        created("six", "live");
        published(ann, "six");

        Answered refused =
                as(installation.operatorKey(), PublishLotteryFunction::new, lottery("six"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("One of the two people made the account of the other");
        assertThat(published(bob, "six").status()).isEqualTo(200);
    }

    @Test
    void aDrawIsCancelledByTwo() {
        created("seven", "live");
        published(ann, "seven");
        published(bob, "seven");
        Answered draws = as(ann.key(), ListDrawsOfLotteryFunction::new, lottery("seven"));
        String drawId =
                String.valueOf(
                        ((Map<?, ?>)
                                        ((List<?>)
                                                        Objects.requireNonNull(
                                                                draws.members().get("data")))
                                                .getFirst())
                                .get("id"));

        Answered proposed = cancelled(ann, drawId, "{\"reason\": \"rain\"}");
        assertThat(proposed.text("body")).isEqualTo("{\"reason\": \"rain\"}");
        assertThat(cancelled(bob, drawId, "{\"reason\": \"snow\"}").text("operation"))
                .as("another reason is another proposal")
                .isEqualTo("CancelDraw");

        assertThat(cancelled(bob, drawId, "{ \"reason\":\"rain\" }").text("status"))
                .as("the same meaning, written otherwise")
                .isEqualTo("CANCELLING");
    }

    @Test
    void aLotteryThatIsNoDraftIsMadeByTwo() {
        String active = LOTTERY.replace("\"DRAFT\"", "\"ACTIVE\"").replace("SLUG", "eight");

        assertThat(as(ann.key(), CreateLotteryFunction::new, live().json(active)).status())
                .isEqualTo(202);
        assertThat(as(bob.key(), CreateLotteryFunction::new, live().json(active)).status())
                .isEqualTo(201);
    }

    @Test
    void whatIsRefusedToTheSecondIsDoneWith() {
        GatewayCall revoke = win();
        assertThat(as(ann.key(), RevokeWinFunction::new, revoke).status()).isEqualTo(202);
        assertThat(as(bob.key(), RevokeWinFunction::new, win()).status()).isEqualTo(404);
        assertThat(as(bob.key(), RevokeWinFunction::new, win()).status()).isEqualTo(202);

        String prize = "{\"prizeId\": \"" + NOTHING + "\"}";
        assertThat(as(ann.key(), ReassignWinFunction::new, win().json(prize)).status())
                .isEqualTo(202);
        assertThat(as(bob.key(), ReassignWinFunction::new, win().json(prize)).status())
                .isEqualTo(404);
    }

    @Test
    void aProposalEnds() {
        created("nine", "live");
        published(ann, "nine");
        installation.clock().forward(Duration.ofDays(3));

        Answered late = published(bob, "nine");
        installation.clock().forward(Duration.ofDays(-3));

        assertThat(late.status()).isEqualTo(202);
        assertThat(late.body()).contains(bob.operatorId());
    }

    @Test
    void nothingIsAtStakeInATestOrWhereNobodyDemandsIt() {
        created("ten", "test");
        assertThat(
                        as(
                                        ann.key(),
                                        PublishLotteryFunction::new,
                                        GatewayCall.of("POST", "/")
                                                .path("org", organisation)
                                                .path("mode", "test")
                                                .path("slug", "ten"))
                                .status())
                .isEqualTo(200);
        String other = installation.organisation();
        GatewayCall make =
                GatewayCall.of("POST", "/")
                        .path("org", other)
                        .path("mode", "live")
                        .json(LOTTERY.replace("\"DRAFT\"", "\"ACTIVE\"").replace("SLUG", "ten"));
        assertThat(as(ann.key(), CreateLotteryFunction::new, make).status()).isEqualTo(201);
    }

    @Test
    void itTakesTwoToCeaseToDemand() {
        String other = installation.organisation();
        assertThat(demand(ann.key(), other, true).status()).isEqualTo(200);

        assertThat(demand(ann.key(), other, false).status()).isEqualTo(202);
        assertThat(isDemanded(other)).isTrue();
        assertThat(demand(bob.key(), other, false).status()).isEqualTo(200);

        assertThat(isDemanded(other)).isFalse();
    }

    private boolean isDemanded(String of) {
        return Boolean.TRUE.equals(
                as(
                                ann.key(),
                                GetSecondPersonFunction::new,
                                GatewayCall.of("GET", "/").path("org", of))
                        .members()
                        .get("demanded"));
    }

    private Answered demand(String key, boolean demanded) {
        return demand(key, organisation, demanded);
    }

    private Answered demand(String key, String of, boolean demanded) {
        return as(
                key,
                UpdateSecondPersonFunction::new,
                GatewayCall.of("PUT", "/")
                        .path("org", of)
                        .json("{\"demanded\": " + demanded + "}"));
    }

    private Answered created(String slug, String mode) {
        return as(
                ann.key(),
                CreateLotteryFunction::new,
                GatewayCall.of("POST", "/")
                        .path("org", organisation)
                        .path("mode", mode)
                        .json(LOTTERY.replace("SLUG", slug)));
    }

    private Answered published(Joined by, String slug) {
        return as(by.key(), PublishLotteryFunction::new, lottery(slug));
    }

    private Answered cancelled(Joined by, String drawId, String body) {
        return as(by.key(), CancelDrawFunction::new, live().path("drawId", drawId).json(body));
    }

    private String listed() {
        return as(ann.key(), ListProposalsFunction::new, live().query("limit", "100")).body();
    }

    private GatewayCall win() {
        return live().path("campaignId", NOTHING).path("entryId", NOTHING);
    }

    private GatewayCall lottery(String slug) {
        return live().path("slug", slug);
    }

    private GatewayCall live() {
        return GatewayCall.of("POST", "/").path("org", organisation).path("mode", "live");
    }

    private Answered as(
            String key, Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.call(function, call.header("Authorization", "Bearer " + key));
    }
}
