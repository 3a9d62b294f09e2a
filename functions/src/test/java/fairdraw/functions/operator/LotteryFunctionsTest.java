package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.lotteries.GetLotteryFunction;
import fairdraw.functions.operator.lotteries.ListDrawsOfLotteryFunction;
import fairdraw.functions.operator.lotteries.ListLotteriesFunction;
import fairdraw.functions.operator.lotteries.PauseLotteryFunction;
import fairdraw.functions.operator.lotteries.ResumeLotteryFunction;
import fairdraw.functions.operator.lotteries.UpdateLotteryFunction;
import fairdraw.functions.triggers.PlanDrawsFunction;
import fairdraw.functions.wiring.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LotteryFunctionsTest {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");

    private final Installation installation = new Installation();
    private Partner partner = new Partner(installation, "test");

    @BeforeEach
    void anotherPartner() {
        installation.clock().set(START);
        partner = new Partner(installation, "test");
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void aLotteryIsAnsweredWithEverythingThatWasLeftOut() {
        Answered created = partner.create(Partner.EVERY_FIVE_MINUTES);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body())
                .isEqualTo(
                        """
                        {"id":"%s","slug":"weekly","name":"Weekly","description":"",\
                        "lotteryType":"STANDARD_DRAW","status":"ACTIVE","archived":false,"primaryColor":null,\
                        "logoUrl":null,"numbersConfig":{"main":{"pick":5,"from":1,"to":70},\
                        "bonus":{"pick":1,"from":1,"to":25}},"ticketPriceUsdCents":200,\
                        "currency":"USD","maxTicketsPerUser":5,"maxLinesPerTicket":10,\
                        "requiresTicketPurchase":true,"poolPermille":0,"drawFrequency":"CUSTOM",\
                        "schedule":{"every":"PT5M","from":"2026-07-01T12:05:00Z"},\
                        "leadSeconds":90,"expectedPeakPerSecond":400,"endsAt":null,"tiers":[],"prize":null,"terms":null,"nextDrawAt":"2026-07-01T12:05:00Z",\
                        "prizePoolCents":0,"totalTicketsSold":0,"totalDrawsHeld":0,\
                        "createdAt":"2026-07-01T12:00:00Z","updatedAt":"2026-07-01T12:00:00Z"}\
                        """
                                .formatted(created.text("id")));
        assertThat(withoutSales(get("weekly"))).isEqualTo(created.members());
    }

    /** Returns the members of a single lottery that a new one is answered with, too. */
    private static Map<String, @Nullable Object> withoutSales(Answered single) {
        Map<String, @Nullable Object> members = new HashMap<>(single.members());
        assertThat(members.remove("sales")).isNotNull();
        return members;
    }

    @Test
    void whatWasWrittenIsWhatIsRead() {
        Map<String, Object> form =
                Map.ofEntries(
                        Map.entry("slug", "full"),
                        Map.entry("name", "Full"),
                        Map.entry("description", "All of it"),
                        Map.entry("lotteryType", "CHARITY_NATION"),
                        Map.entry("primaryColor", "#0A84FF"),
                        Map.entry("logoUrl", "https://example.com/logo.png"),
                        Map.entry("numbersConfig", Map.of("main", pool(3, 0, 9))),
                        Map.entry("ticketPriceUsdCents", 0L),
                        Map.entry("currency", "EUR"),
                        Map.entry("maxTicketsPerUser", 1_000L),
                        Map.entry("maxLinesPerTicket", 100L),
                        Map.entry("requiresTicketPurchase", true),
                        Map.entry("poolPermille", 1_000L),
                        Map.entry("drawFrequency", "WEEKLY"),
                        Map.entry(
                                "schedule",
                                Map.of(
                                        "timeZone", "Europe/Berlin",
                                        "time", "20:00",
                                        "day", "SATURDAY")),
                        Map.entry("leadSeconds", 5L),
                        Map.entry("expectedPeakPerSecond", 2_250L),
                        Map.entry(
                                "tiers",
                                List.of(
                                        Map.of("name", "One", "main", 3L, "poolPermille", 600L),
                                        Map.of("name", "Two", "main", 2L, "amountCents", 5L))));
        assertThat(partner.create(Json.text(form)).status()).isEqualTo(201);
        Map<String, @Nullable Object> read = get("full").members();
        assertThat(read).containsAllEntriesOf(form);

        Answered same = put("full", Json.text(form));
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.members()).isEqualTo(withoutSales(get("full")));
        assertThat(read).containsEntry("nextDrawAt", "2026-07-04T18:00:00Z");
    }

    @Test
    void aLiveLotteryLeavesTenMinutesBeforeItsDraw() {
        Partner live = partner.inMode("live");
        assertThat(live.create(Partner.EVERY_FIVE_MINUTES).members())
                .containsEntry("leadSeconds", 600L);
        assertThat(live.create(with("leadSeconds", 599L)).body())
                .contains("leadSeconds must be a whole number from 600 to 604800");
        assertThat(partner.operator(GetLotteryFunction::new, slug("weekly")).status())
                .isEqualTo(404);
    }

    @Test
    void aSlugIsTakenOnce() {
        partner.create(Partner.EVERY_FIVE_MINUTES);
        Answered again = partner.create(Partner.EVERY_FIVE_MINUTES);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).isEqualTo("{\"error\":\"slug is taken\"}");
    }

    @Test
    void anEditChangesWhatItNamesAndNothingElse() {
        partner.create(Partner.EVERY_FIVE_MINUTES);
        Map<String, @Nullable Object> before = withoutSales(get("weekly"));
        installation.clock().forward(Duration.ofSeconds(1));

        Map<String, @Nullable Object> after =
                put("weekly", "{\"ticketPriceUsdCents\": 300, \"name\": \"New\"}").members();
        before.put("name", "New");
        before.put("ticketPriceUsdCents", 300L);
        before.put("updatedAt", "2026-07-01T12:00:01Z");
        assertThat(after).isEqualTo(before);
        assertThat(withoutSales(get("weekly"))).isEqualTo(before);
    }

    @Test
    void badEditsAreRefusedAndChangeNothing() {
        partner.create(Partner.EVERY_FIVE_MINUTES);
        String before = get("weekly").body();
        for (String edit :
                List.of(
                        "{\"slug\": \"other\"}",
                        "{\"id\": \"other\"}",
                        "{\"drawFrequency\": \"DAILY\"}",
                        "{\"maxTicketsPerUser\": 0}",
                        "{\"leadSeconds\": 4}",
                        "[]")) {
            assertThat(put("weekly", edit).status()).as(edit).isEqualTo(400);
        }
        put("weekly", "{\"tiers\": [{\"name\": \"A\", \"main\": 5, \"amountCents\": 1}]}");
        assertThat(
                        put(
                                        "weekly",
                                        "{\"numbersConfig\": {\"main\": {\"pick\": 4, \"from\": 1,"
                                                + " \"to\": 9}}}")
                                .body())
                .contains("\"field\":\"tiers\"");
        put("weekly", "{\"tiers\": []}");
        assertThat(get("weekly").body()).isEqualTo(before);
        assertThat(put("nothing", "{}").status()).isEqualTo(404);
    }

    @Test
    void aPausedLotteryIsNeitherPlannedNorEntered() {
        partner.create(Partner.EVERY_FIVE_MINUTES);
        assertThat(post(PauseLotteryFunction::new, "weekly").members())
                .containsEntry("status", "PAUSED");
        assertThat(partner.enter("weekly", "a@example.com").body())
                .contains("lottery is not active");
        installation.clock().forward(Duration.ofHours(1));
        plan();
        assertThat(draws("weekly")).hasSize(3);

        assertThat(post(ResumeLotteryFunction::new, "weekly").members())
                .containsEntry("status", "ACTIVE");
        assertThat(draws("weekly")).hasSize(6);
        assertThat(partner.enter("weekly", "a@example.com").status()).isEqualTo(201);
        assertThat(post(PauseLotteryFunction::new, "nothing").status()).isEqualTo(404);
        assertThat(post(ResumeLotteryFunction::new, "nothing").status()).isEqualTo(404);
    }

    @Test
    void theScheduleKeepsThreeDrawsAhead() {
        partner.create(Partner.EVERY_FIVE_MINUTES);
        installation.clock().set(Instant.parse("2026-07-01T12:03:29Z"));
        plan();
        assertThat(draws("weekly")).hasSize(3);
        installation.clock().set(Instant.parse("2026-07-01T12:03:30Z"));
        plan();
        assertThat(draws("weekly"))
                .extracting(draw -> draw.get("openAt"))
                .containsExactly(
                        "2026-07-01T12:13:30Z",
                        "2026-07-01T12:08:30Z",
                        "2026-07-01T12:03:30Z",
                        "2026-07-01T12:00:00Z");
    }

    @Test
    void alotteryIsOverWithItsLastDraw() {
        partner.create(with("schedule", Map.of("at", List.of("2026-07-01T12:10:00Z"))));
        installation.clock().set(Instant.parse("2026-07-01T12:10:00Z"));
        plan();
        assertThat(get("weekly").members())
                .containsEntry("status", "COMPLETED")
                .containsEntry("nextDrawAt", null);
        Answered resumed = post(ResumeLotteryFunction::new, "weekly");
        assertThat(resumed.status()).isEqualTo(409);
        assertThat(resumed.body()).isEqualTo("{\"error\":\"Lottery is over\"}");
    }

    @Test
    void lotteriesAreListedBySlug() {
        for (String slug : List.of("c", "a", "b")) {
            partner.create(with("slug", slug));
        }
        Answered first =
                partner.operator(
                        ListLotteriesFunction::new,
                        GatewayCall.of("GET", "/lotteries").query("limit", "2"));
        assertThat(items(first))
                .extracting(lottery -> lottery.get("slug"))
                .containsExactly("a", "b");
        Answered second =
                partner.operator(
                        ListLotteriesFunction::new,
                        GatewayCall.of("GET", "/lotteries").query("after", first.text("next")));
        assertThat(items(second)).extracting(lottery -> lottery.get("slug")).containsExactly("c");
        assertThat(second.members()).containsEntry("next", null);
        assertThat(
                        partner.operator(
                                        ListLotteriesFunction::new,
                                        GatewayCall.of("GET", "/lotteries").query("limit", "0"))
                                .status())
                .isEqualTo(400);
    }

    private void plan() {
        installation.run(PlanDrawsFunction::new);
    }

    private List<Map<String, @Nullable Object>> draws(String slug) {
        return items(partner.operator(ListDrawsOfLotteryFunction::new, slug(slug)));
    }

    private Answered get(String slug) {
        return partner.operator(GetLotteryFunction::new, slug(slug));
    }

    private Answered put(String slug, String body) {
        return partner.operator(UpdateLotteryFunction::new, slug(slug).json(body));
    }

    private Answered post(Function<Wiring, RequestStreamHandler> function, String slug) {
        return partner.operator(function, slug(slug));
    }

    private static GatewayCall slug(String slug) {
        return GatewayCall.of("ANY", "/lotteries/" + slug).path("slug", slug);
    }

    private static String with(String name, Object value) {
        return LotteryFormTest.with(name, value);
    }

    private static Map<String, Object> pool(long pick, long from, long to) {
        return Map.of("pick", pick, "from", from, "to", to);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> items(Answered answered) {
        return (List<Map<String, @Nullable Object>>)
                Objects.requireNonNull(answered.members().get("data"));
    }
}
