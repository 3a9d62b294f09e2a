package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.campaigns.entries.Prize;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.PrizeId;
import fairdraw.functions.http.AnswerSize;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.campaigns.CreatePrizeFunction;
import fairdraw.functions.operator.campaigns.ListCampaignPrizesFunction;
import fairdraw.functions.operator.campaigns.ReassignWinFunction;
import fairdraw.functions.operator.campaigns.RevokeWinFunction;
import fairdraw.functions.wiring.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prizes and declared wins in the answers to integrators and operators. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PrizeSurfaceTest {

    private static final String GOOD =
            "{\"name\": \"TV\", \"type\": \"PRODUCT\", \"unitValueCents\": 199, \"initialStock\":"
                    + " 3}";

    private final Installation installation = new Installation();
    private EntryDesk desk = EntryDesk.withPrizes(installation);

    @BeforeEach
    void anotherCampaign() {
        desk = EntryDesk.withPrizes(installation);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void prizesAreListedWithWhatIsLeftOfThem() {
        String first = desk.prize(2);
        installation.clock().forward(Duration.ofMillis(1));
        String second = desk.operator(CreatePrizeFunction::new, post(GOOD)).text("id");
        desk.submit("key-1", EntryDesk.winning(1, first));

        assertThat(
                        desk.promoter()
                                .call(ListPrizesFunction::new, GatewayCall.of("GET", "/v1/prizes"))
                                .body())
                .isEqualTo(
                        """
                        [{"id":"%s","name":"Voucher","type":"VOUCHER",\
                        "unit_value":49.90,"initial_stock":2,"current_stock":1},\
                        {"id":"%s","name":"TV","type":"PRODUCT",\
                        "unit_value":1.99,"initial_stock":3,"current_stock":3}]\
                        """
                                .formatted(first, second));
        Answered page =
                desk.operator(
                        ListCampaignPrizesFunction::new,
                        GatewayCall.of("GET", "/prizes").query("limit", "1"));
        assertThat(page.body()).contains(first, "\"currentStock\":1").doesNotContain(second);
        assertThat(
                        desk.operator(
                                        ListCampaignPrizesFunction::new,
                                        GatewayCall.of("GET", "/prizes")
                                                .query("after", page.text("next")))
                                .body())
                .contains(second)
                .endsWith("\"next\":null}");
    }

    /** A prize is named by its id, even after the list has changed. */
    @Test
    void aDeclaredWinStaysThatOfItsPrizeAndARepeatedPrizeIsTheSame() {
        String first = desk.operator(CreatePrizeFunction::new, repeated()).text("id");
        String entry = desk.submit("key-1", EntryDesk.winning(1, first)).text("entry_id");
        String second = desk.operator(CreatePrizeFunction::new, post(GOOD)).text("id");

        assertThat(desk.operator(CreatePrizeFunction::new, repeated()).text("id")).isEqualTo(first);
        assertThat(desk.submit("key-1", EntryDesk.winning(1, second)).text("entry_id"))
                .isEqualTo(entry);
        assertThat(desk.read(entry).body()).contains(first).doesNotContain(second);
        assertThat(
                        desk.promoter()
                                .call(ListPrizesFunction::new, GatewayCall.of("GET", "/v1/prizes"))
                                .body())
                .contains(
                        "\"id\":\""
                                + first
                                + "\",\"name\":\"TV\",\"type\":\"PRODUCT\","
                                + "\"unit_value\":1.99,\"initial_stock\":3,\"current_stock\":2")
                .contains(
                        "\"id\":\""
                                + second
                                + "\",\"name\":\"TV\",\"type\":\"PRODUCT\","
                                + "\"unit_value\":1.99,\"initial_stock\":3,\"current_stock\":3");
    }

    private static GatewayCall repeated() {
        return post(GOOD).header("Idempotency-Key", "the first");
    }

    /** All prizes are in one published answer, which has no pages. */
    @Test
    void aCampaignHasAsManyPrizesAsOneAnswerHolds() {
        String largest =
                Json.object()
                        .put("name", "\"".repeat(200))
                        .put("type", "\ud83c\udfc6".repeat(40))
                        .put("unitValueCents", 1_000_000_000_000L)
                        .put("initialStock", 100_000_000)
                        .toString();
        assertThat(desk.operator(CreatePrizeFunction::new, post(largest)).status()).isEqualTo(201);
        storeCopies(CampaignPrizes.MOST - 2);
        assertThat(desk.operator(CreatePrizeFunction::new, post(largest)).status()).isEqualTo(201);

        Answered refused = desk.operator(CreatePrizeFunction::new, post(largest));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).isEqualTo("{\"error\":\"Campaign has 1000 prizes already\"}");
        Answered listed =
                desk.promoter().call(ListPrizesFunction::new, GatewayCall.of("GET", "/v1/prizes"));
        assertThat(listed.status()).isEqualTo(200);
        assertThat(AnswerSize.of(listed.body())).isLessThan(AnswerSize.LARGEST);
    }

    /** Stores the only prize of the campaign this many times more, under other ids. */
    private void storeCopies(int count) {
        Wiring wiring = installation.wiring();
        CampaignPrizes prizes = wiring.campaigns().prizes();
        Campaign campaign =
                wiring.campaigns()
                        .campaigns()
                        .find(
                                new Tenant(
                                        new OrganisationId(desk.promoter().organisation()),
                                        Mode.TEST),
                                new CampaignSlug("spring"))
                        .orElseThrow();
        Prize one = prizes.all(campaign).getFirst();
        for (int copy = 1; copy <= count; copy++) {
            prizes.create(
                    campaign,
                    new Prize(
                            new PrizeId(new UUID(0, copy).toString()),
                            one.name(),
                            one.type(),
                            one.unitValueCents(),
                            one.initialStock(),
                            one.currentStock(),
                            one.createdAt()));
        }
    }

    @Test
    void aPrizeOutOfStockIsNotWon() {
        String prize = desk.prize(1);
        assertThat(desk.submit("key-1", EntryDesk.winning(1, prize)).status()).isEqualTo(202);

        Answered refused = desk.submit("key-2", EntryDesk.winning(2, prize));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .isEqualTo("{\"detail\":\"instant_win.prize_definition_id is out of stock\"}");
    }

    @Test
    void aWinIsMovedAndTakenBack() {
        String first = desk.prize(1);
        String second = desk.prize(1);
        String entryId = desk.submit("key-1", EntryDesk.winning(1, first)).text("entry_id");
        desk.evaluate(entryId);

        assertThat(reassign(entryId, second).body()).isEqualTo(win(entryId, second, "CONFIRMED"));
        assertThat(revoke(entryId).body()).isEqualTo(win(entryId, second, "REVOKED"));

        assertThat(revoke(entryId).status()).isEqualTo(409);
        assertThat(revoke(entryId).body())
                .isEqualTo("{\"error\":\"Entry has no declared win that stands\"}");
        assertThat(desk.read(entryId).body())
                .contains("\"mechanic_type\":\"instant_win\",\"status\":\"REVOKED\"");
        assertThat(desk.submit("key-2", EntryDesk.winning(2, first)).status()).isEqualTo(202);
    }

    @Test
    void aWinDoesNotMoveToWhatIsNotThere() {
        String entryId = desk.submit("key-1", EntryDesk.winning(1, desk.prize(1))).text("entry_id");

        assertThat(reassign(entryId, desk.prize(0)).body())
                .isEqualTo("{\"error\":\"Prize is out of stock\"}");
        assertThat(reassign(entryId, new UUID(1, 1).toString()).status()).isEqualTo(409);
        assertThat(reassign(new UUID(1, 1).toString(), desk.prize(1)).status()).isEqualTo(404);
        assertThat(revoke("x".repeat(3000)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\": \"TV\"|\"name\": \" \"|name",
                "\"type\": \"PRODUCT\"|\"type\": 1|type",
                "199|-1|unitValueCents",
                "199|1.5|unitValueCents",
                "\"initialStock\": 3|\"initialStock\": -1|initialStock",
                "\"initialStock\": 3|\"initialStock\": 3, \"colour\": \"red\"|colour"
            })
    void aBadPrizeIsRefusedByItsMember(String good, String bad, String member) {
        Answered answered = desk.operator(CreatePrizeFunction::new, post(GOOD.replace(good, bad)));

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.body()).contains("\"field\":\"" + member + "\"");
    }

    @Test
    void ofACampaignThatDoesNotExistNothingIsFound() {
        for (Function<Wiring, RequestStreamHandler> function :
                List.<Function<Wiring, RequestStreamHandler>>of(
                        CreatePrizeFunction::new, ListCampaignPrizesFunction::new)) {
            assertThat(
                            desk.promoter()
                                    .operator(
                                            function,
                                            post(GOOD)
                                                    .path("campaignId", new UUID(1, 1).toString()))
                                    .status())
                    .isEqualTo(404);
        }
    }

    private static String win(String entryId, String prizeId, String state) {
        return "{\"entryId\":\"%s\",\"prizeId\":\"%s\",\"state\":\"%s\"}"
                .formatted(entryId, prizeId, state);
    }

    private Answered reassign(String entryId, String prizeId) {
        return desk.operator(
                ReassignWinFunction::new,
                post("{\"prizeId\": \"" + prizeId + "\"}").path("entryId", entryId));
    }

    private Answered revoke(String entryId) {
        return desk.operator(
                RevokeWinFunction::new, GatewayCall.of("POST", "/").path("entryId", entryId));
    }

    private static GatewayCall post(String body) {
        return GatewayCall.of("POST", "/").json(body);
    }
}
