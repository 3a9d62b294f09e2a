package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.operator.draws.CreateDrawFunction;
import fairdraw.functions.operator.draws.GetDrawFunction;
import fairdraw.functions.operator.draws.ListDrawsFunction;
import fairdraw.functions.operator.draws.UpdateDrawFunction;
import fairdraw.functions.operator.lotteries.CreateLotteryDrawFunction;
import fairdraw.functions.operator.lotteries.GetLotteryFunction;
import fairdraw.functions.operator.lotteries.ListDrawsOfLotteryFunction;
import fairdraw.functions.operator.lotteries.UpdateLotteryFunction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LotteryDrawFunctionsTest {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");

    private final Installation installation = new Installation();
    private Partner partner = new Partner(installation, "test");

    @BeforeEach
    void anotherPartnerWithALottery() {
        installation.clock().set(START);
        partner = new Partner(installation, "test");
        assertThat(partner.create(LotteryFormTest.with("schedule", null)).status()).isEqualTo(201);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void aSingleDrawOpensAtOnceAndClosesTheLeadBefore() {
        Answered created = create("{\"drawAt\": \"2026-07-01T13:00:00Z\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body())
                .matches(
                        """
                        \\{"id":"[0-9a-f-]{36}","lotterySlug":"weekly","lotteryId":"[0-9a-f-]{36}",\
                        "name":null,"status":"OPEN","openAt":"2026-07-01T12:00:00Z",\
                        "closeAt":"2026-07-01T12:58:30Z","drawAt":"2026-07-01T13:00:00Z",\
                        "leadSeconds":90,"rulesHash":"[0-9a-f]{64}","round":[0-9]+,"entered":0,\
                        "left":0,"numbers":null,"prizePoolCents":null,"tiers":null,\
                        "maxEntries":null,"maxEntriesPerDevice":null,\
                        "about":\\{"organiser":null,"name":"Weekly","prize":null,\
                        "terms":null,"replaces":null\\},"cancelled":null,\
                        "createdAt":"2026-07-01T12:00:00Z",\
                        "updatedAt":"2026-07-01T12:00:00Z"}\
                        """);
        assertThat(get(created.text("id")).body()).isEqualTo(created.body());
        assertThat(partner.operator(GetLotteryFunction::new, lottery()).members())
                .containsEntry("nextDrawAt", "2026-07-01T13:00:00Z");
    }

    @Test
    void theStatusFollowsTheClock() {
        String id =
                create(
                                """
                                {"openAt": "2026-07-01T12:30:00Z", "closeAt": "2026-07-01T12:50:00Z",
                                 "drawAt": "2026-07-01T13:00:00Z"}\
                                """)
                        .text("id");
        assertThat(get(id).members()).containsEntry("status", "SCHEDULED");
        installation.clock().set(Instant.parse("2026-07-01T12:30:00Z"));
        assertThat(get(id).members()).containsEntry("status", "OPEN");
        installation.clock().set(Instant.parse("2026-07-01T12:50:00Z"));
        assertThat(get(id).members()).containsEntry("status", "CLOSED");
    }

    @Test
    void theGatesTellHowManyEntered() {
        String id = create("{\"drawAt\": \"2026-07-01T13:00:00Z\"}").text("id");
        for (int i = 0; i < 3; i++) {
            assertThat(partner.enter("weekly", "p" + i + "@example.com").status()).isEqualTo(201);
        }
        assertThat(get(id).members()).containsEntry("entered", 3L).containsEntry("left", 0L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | drawAt is required",
                "{\"drawAt\": \"soon\"} | drawAt must be an ISO 8601 time",
                "{\"drawAt\": \"2026-07-01T12:01:30Z\"} | closeAt must be in the future",
                "{\"drawAt\": \"2026-07-01T13:00:00Z\", \"closeAt\": \"2026-07-01T13:00:01Z\"} |"
                        + " drawAt must be at or later than closeAt",
                "{\"drawAt\": \"2026-07-01T13:00:00Z\", \"openAt\": \"2026-07-01T13:00:00Z\"} |"
                        + " openAt must be earlier than closeAt",
                "{\"drawAt\": \"2026-07-01T13:00:00Z\", \"leadSeconds\": 10} |"
                        + " leadSeconds is not known",
            })
    void badTimesAreNamed(String body, String message) {
        Answered refused = create(body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"message\":\"" + message);
    }

    @Test
    void aDrawMovesUntilItsFirstEntry() {
        String id = create("{\"drawAt\": \"2026-07-01T13:00:00Z\"}").text("id");
        Answered moved =
                put(
                        id,
                        "{\"drawAt\": \"2026-07-01T14:00:00Z\","
                                + " \"closeAt\": \"2026-07-01T13:30:00Z\"}");
        assertThat(moved.members())
                .containsEntry("openAt", "2026-07-01T12:00:00Z")
                .containsEntry("closeAt", "2026-07-01T13:30:00Z")
                .containsEntry("drawAt", "2026-07-01T14:00:00Z");
        assertThat(get(id).body()).isEqualTo(moved.body());
        assertThat(put(id, "{\"closeAt\": \"2026-07-01T15:00:00Z\"}").status()).isEqualTo(400);
        assertThat(put(id, "{\"reason\": \"none\"}").status()).isEqualTo(400);

        assertThat(partner.enter("weekly", "a@example.com").status()).isEqualTo(201);
        Answered entered = put(id, "{\"drawAt\": \"2026-07-01T15:00:00Z\"}");
        assertThat(entered.status()).isEqualTo(409);
        assertThat(entered.body()).isEqualTo("{\"error\":\"Cannot update open distribution\"}");

        installation.clock().set(Instant.parse("2026-07-01T13:30:00Z"));
        Answered closed = put(id, "{\"drawAt\": \"2026-07-01T15:00:00Z\"}");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.body()).isEqualTo("{\"error\":\"Cannot update closed distribution\"}");
    }

    @Test
    void anEditOfTheLotteryReachesDrawsWithoutAnEntryOnly() {
        String first = create("{\"drawAt\": \"2026-07-01T13:00:00Z\"}").text("id");
        String second = create("{\"drawAt\": \"2026-07-01T14:00:00Z\"}").text("id");
        assertThat(partner.enter("weekly", "a@example.com").members().toString()).contains(first);
        String before = get(first).body();
        String hash = get(second).text("rulesHash");

        partner.operator(
                UpdateLotteryFunction::new, lottery().json("{\"ticketPriceUsdCents\": 900}"));
        assertThat(get(first).body()).isEqualTo(before);
        assertThat(get(second).text("rulesHash")).isNotEqualTo(hash);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Partner other = new Partner(installation, "test");
        String id = create("{\"drawAt\": \"2026-07-01T13:00:00Z\"}").text("id");
        assertThat(other.operator(GetDrawFunction::new, draw(id)).status()).isEqualTo(404);
        assertThat(other.operator(UpdateDrawFunction::new, draw(id).json("{}")).status())
                .isEqualTo(404);
        assertThat(other.operator(ListDrawsOfLotteryFunction::new, lottery()).status())
                .isEqualTo(404);
        assertThat(
                        other.operator(
                                        CreateLotteryDrawFunction::new,
                                        lottery().json("{\"drawAt\": \"2026-07-01T13:00:00Z\"}"))
                                .status())
                .isEqualTo(404);
        assertThat(get("").status()).isEqualTo(404);
    }

    @Test
    void listsOfDrawsGoOnWhereTheyEnded() {
        List<String> ids = new ArrayList<>();
        for (int hour = 13; hour < 18; hour++) {
            installation.clock().set(START.plusSeconds(hour));
            ids.add(create("{\"drawAt\": \"2026-07-01T" + hour + ":00:00Z\"}").text("id"));
        }
        assertThat(listed(true)).isEqualTo(ids.reversed());
        assertThat(listed(false)).isEqualTo(ids.reversed());
        for (String cursor : List.of("x", "~~", "0", "9")) {
            assertThat(list(true, Optional.of(cursor)).status()).isEqualTo(200);
            assertThat(list(false, Optional.of(cursor)).status()).isEqualTo(200);
        }
    }

    @Test
    void giveawaysAreListedAlone() {
        create("{\"drawAt\": \"2026-07-01T13:00:00Z\"}");
        assertThat(ofKind("giveaway").body()).isEqualTo("{\"data\":[],\"next\":null}");
        String giveaway =
                partner.operator(
                                CreateDrawFunction::new,
                                GatewayCall.of("POST", "/draws")
                                        .json(
                                                """
                                                {"sequenceId": "s", "winnerCount": 1,
                                                 "drawAt": "2026-07-01T13:00:00Z"}
                                                """))
                        .text("id");

        assertThat((List<?>) Objects.requireNonNull(ofKind("giveaway").members().get("data")))
                .singleElement()
                .satisfies(draw -> assertThat(((Map<?, ?>) draw).get("id")).isEqualTo(giveaway));
        assertThat(ofKind("raffle").status()).isEqualTo(400);
    }

    private Answered ofKind(String kind) {
        return partner.operator(
                ListDrawsFunction::new, GatewayCall.of("GET", "/draws").query("kind", kind));
    }

    private List<String> listed(boolean ofLottery) {
        List<String> ids = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Answered page = list(ofLottery, after);
            for (Object draw : (List<?>) Objects.requireNonNull(page.members().get("data"))) {
                Map<?, ?> members = (Map<?, ?>) draw;
                assertThat(members.get("entered")).isNull();
                ids.add((String) Objects.requireNonNull(members.get("id")));
            }
            @Nullable Object next = page.members().get("next");
            after = Optional.ofNullable((String) next);
        } while (after.isPresent());
        return ids;
    }

    private Answered list(boolean ofLottery, Optional<String> after) {
        GatewayCall call = lottery().query("limit", "2");
        after.ifPresent(cursor -> call.query("after", cursor));
        return ofLottery
                ? partner.operator(ListDrawsOfLotteryFunction::new, call)
                : partner.operator(ListDrawsFunction::new, call);
    }

    private Answered create(String body) {
        return partner.operator(CreateLotteryDrawFunction::new, lottery().json(body));
    }

    private Answered get(String id) {
        return partner.operator(GetDrawFunction::new, draw(id));
    }

    private Answered put(String id, String body) {
        return partner.operator(UpdateDrawFunction::new, draw(id).json(body));
    }

    private static GatewayCall lottery() {
        return GatewayCall.of("ANY", "/lotteries/weekly/draws").path("slug", "weekly");
    }

    private static GatewayCall draw(String id) {
        return GatewayCall.of("ANY", "/draws/" + id).path("drawId", id);
    }
}
