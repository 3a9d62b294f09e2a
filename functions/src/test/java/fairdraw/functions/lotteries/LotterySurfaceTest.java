package fairdraw.functions.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.lotteries.PauseLotteryFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lotteries, their draws and their prize pools in the answers to partners. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LotterySurfaceTest {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");

    private final Installation installation = new Installation();
    private Partner partner = new Partner(installation, "test");
    private String lotteryId = "";

    @BeforeEach
    void anotherPartnerWithALottery() {
        installation.clock().set(START);
        partner = new Partner(installation, "test");
        lotteryId = partner.create(Partner.EVERY_FIVE_MINUTES).text("id");
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void aLotteryHasThePublishedMembersInTheirOrderAndThenItsNumbers() {
        assertThat(available().body())
                .isEqualTo(
                        """
                        {"status":"success","data":[{"id":"%s","partnerId":"%s","name":"Weekly",\
                        "slug":"weekly","description":"","lotteryType":"STANDARD_DRAW",\
                        "status":"ACTIVE","primaryColor":null,"logoUrl":null,\
                        "drawFrequency":"CUSTOM","requiresTicketPurchase":true,\
                        "ticketPriceUsdCents":200,"currency":"USD","maxTicketsPerUser":5,\
                        "totalTicketsSold":0,"totalDrawsHeld":0,\
                        "nextDrawAt":"2026-07-01T12:05:00Z","createdAt":"2026-07-01T12:00:00Z",\
                        "updatedAt":"2026-07-01T12:00:00Z","numbersConfig":\
                        {"main":{"pick":5,"from":1,"to":70},"bonus":{"pick":1,"from":1,"to":25}}}],\
                        "total":1,"page":1,"limit":20}\
                        """
                                .formatted(lotteryId, partner.organisation()));
    }

    @Test
    void onlyActiveLotteriesOfTheOwnModeAreAvailable() {
        partner.create(Partner.EVERY_FIVE_MINUTES.replace("\"weekly\"", "\"a\""));
        partner.create(Partner.EVERY_FIVE_MINUTES.replace("\"weekly\"", "\"b\""));
        partner.operator(
                PauseLotteryFunction::new, GatewayCall.of("POST", "/pause").path("slug", "b"));

        assertThat(slugs(available())).containsExactly("a", "weekly");
        Answered second =
                partner.call(
                        ListAvailableLotteriesFunction::new,
                        GatewayCall.of("GET", "/").query("page", "2").query("limit", "1"));
        assertThat(slugs(second)).containsExactly("weekly");
        assertThat(second.members())
                .containsEntry("total", 2L)
                .containsEntry("page", 2L)
                .containsEntry("limit", 1L);
        assertThat(
                        slugs(
                                partner.inMode("live")
                                        .call(
                                                ListAvailableLotteriesFunction::new,
                                                GatewayCall.of("GET", "/"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"page, 0", "page, -1", "page, x", "page, 1.0", "limit, 0", "limit, 101"})
    void aPageOutOfRangeIsRefused(String name, String value) {
        for (Answered answered :
                List.of(
                        partner.call(
                                ListAvailableLotteriesFunction::new,
                                GatewayCall.of("GET", "/").query(name, value)),
                        partner.call(
                                ListLotteryDrawsFunction::new,
                                lottery("weekly").query(name, value)))) {
            assertThat(answered.status()).isEqualTo(400);
            assertThat(answered.text("message")).startsWith(name + " must be ");
            assertThat(answered.members())
                    .containsEntry("code", 400L)
                    .containsEntry("status", "error");
        }
    }

    @Test
    void drawsAreListedNewestFirstAndTheNextToCloseShowsThePool() {
        fund("k", "{\"amountCents\": 700}");
        Answered answered = partner.call(ListLotteryDrawsFunction::new, lottery("weekly"));
        assertThat(answered.body())
                .matches(
                        """
                        \\{"status":"success","data":\\[\
                        \\{"id":"[0-9a-f-]{36}","status":"SCHEDULED",\
                        "openAt":"2026-07-01T12:08:30Z","closeAt":"2026-07-01T12:13:30Z",\
                        "drawAt":"2026-07-01T12:15:00Z","numbers":null,"prizePoolCents":0,\
                        "tiers":null},.*,\
                        \\{"id":"[0-9a-f-]{36}","status":"OPEN",\
                        "openAt":"2026-07-01T12:00:00Z","closeAt":"2026-07-01T12:03:30Z",\
                        "drawAt":"2026-07-01T12:05:00Z","numbers":null,"prizePoolCents":700,\
                        "tiers":null}\\],"total":3,"page":1,"limit":20}\
                        """);
        Answered none = partner.call(ListLotteryDrawsFunction::new, lottery("nothing"));
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text("message")).isEqualTo("lottery not found");
    }

    @Test
    void aPaymentIsAnsweredTheSameWheneverItIsRepeated() {
        Answered paid = fund("k", "{\"amountCents\": 500}");
        assertThat(paid.status()).isEqualTo(201);
        assertThat(paid.body())
                .matches(
                        """
                        \\{"status":"success","data":\\{"id":"[0-9a-f-]{36}","lotteryId":"%s",\
                        "amountCents":500,"prizePoolCents":500,\
                        "createdAt":"2026-07-01T12:00:00Z"}}\
                        """
                                .formatted(lotteryId));
        fund("other", "{\"amountCents\": 1}");
        installation.clock().forward(Duration.ofHours(1));
        Answered again = fund("k", "{\"amountCents\": 500}");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(paid.body());

        Answered reused = fund("k", "{\"amountCents\": 501}");
        assertThat(reused.status()).isEqualTo(409);
        assertThat(reused.text("message"))
                .isEqualTo("Idempotency-Key was used with another request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | amountCents is required",
                "{\"amountCents\": 0} | amountCents must be a whole number from 1 to 1000000000000",
                "{\"amountCents\": -5} | amountCents must be",
                "{\"amountCents\": 1.5} | amountCents must be",
                "{\"amountCents\": \"5\"} | amountCents must be",
                "{\"amountCents\": 1000000000001} | amountCents must be",
                "[] | body must be a JSON object",
            })
    void badPaymentsAreNamed(String body, String message) {
        Answered refused = fund("k", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("message")).startsWith(message);
    }

    @Test
    void aPaymentNeedsAKeyAndALottery() {
        Answered without =
                partner.call(
                        FundLotteryFunction::new, lottery("weekly").json("{\"amountCents\": 500}"));
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.text("message")).isEqualTo("Idempotency-Key is required");
        Answered unknown =
                partner.call(
                        FundLotteryFunction::new,
                        lottery("nothing")
                                .header("Idempotency-Key", "k")
                                .json("{\"amountCents\": 500}"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("message")).isEqualTo("lottery not found");
    }

    private Answered available() {
        return partner.call(ListAvailableLotteriesFunction::new, GatewayCall.of("GET", "/"));
    }

    private Answered fund(String key, String body) {
        return partner.call(
                FundLotteryFunction::new,
                lottery("weekly").header("Idempotency-Key", key).json(body));
    }

    private static GatewayCall lottery(String slug) {
        return GatewayCall.of("ANY", "/v1/lotteries/" + slug).path("slug", slug);
    }

    private static List<String> slugs(Answered answered) {
        List<?> data = (List<?>) Objects.requireNonNull(answered.members().get("data"));
        return data.stream()
                .map(Objects::requireNonNull)
                .map(JsonTree::members)
                .map(LotterySurfaceTest::slug)
                .toList();
    }

    private static String slug(Map<String, @Nullable Object> lottery) {
        return (String) Objects.requireNonNull(lottery.get("slug"));
    }
}
