package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.operator.campaigns.CreateCampaignFunction;
import fairdraw.functions.operator.campaigns.EnterExtractionFunction;
import fairdraw.functions.operator.campaigns.GetCampaignFunction;
import fairdraw.functions.operator.campaigns.ListCampaignsFunction;
import fairdraw.functions.operator.campaigns.UpdateCampaignFunction;
import fairdraw.functions.wiring.Wiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls with which operators create, list and change campaigns. */
class CampaignFunctionsTest {

    private static final String FORM =
            """
            {"slug": "spring", "name": "Spring", "closeAt": "2026-07-01T18:00:00Z",
             "drawAt": "2026-07-01T23:00:00Z", "winnerCount": 3, "requiredFields": ["email"],
             "mechanics": [{"type": "lucky_numbers", "generation": "manual", "quantity": 5,
                            "seriesCount": 10}]}
            """;

    private static final String EXTRACTION =
            "\"extraction\": {\"contest\": \"5763\", \"date\": \"2026-07-01\"}, \"winnerCount\"";

    @RegisterExtension static final InstallationWithBeacon INSTALLED = new InstallationWithBeacon();

    private String organisation = "";

    @BeforeEach
    void anotherOrganisation() {
        organisation = INSTALLED.installation().organisation();
    }

    @Test
    void aCampaignIsAnsweredAsItIsAndHasOneIdInBothModes() {
        Answered made = create("test", FORM);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.members())
                .containsEntry("slug", "spring")
                .containsEntry("entriesUntil", "2026-07-01T18:00:00Z")
                .containsEntry("requiredFields", List.of("email"))
                .containsEntry("maxEntriesPerParticipant", null);
        assertThat(made.text("drawId")).startsWith("draw_");
        assertThat(create("live", FORM).text("id")).isEqualTo(made.text("id"));
        assertThat(create("test", FORM).status()).isEqualTo(409);
        assertThat(call(GetCampaignFunction::new, "test", made.text("id"), "").members())
                .containsEntry("drawId", made.text("drawId"));
        assertThat(call(GetCampaignFunction::new, "test", "another", "").status()).isEqualTo(404);
    }

    @Test
    void campaignsAreListedBySlugPageByPage() {
        create("test", FORM.replace("spring", "b"));
        create("test", FORM.replace("spring", "a"));
        Answered first =
                INSTALLED
                        .installation()
                        .operator(ListCampaignsFunction::new, path("test").query("limit", "1"));
        assertThat(first.members()).containsEntry("next", "a");
        Answered second =
                INSTALLED
                        .installation()
                        .operator(
                                ListCampaignsFunction::new,
                                path("test").query("limit", "1").query("after", "a"));
        List<?> data = (List<?>) Objects.requireNonNull(second.members().get("data"));
        assertThat(((Map<?, ?>) data.getFirst()).get("slug")).isEqualTo("b");
    }

    @Test
    void whatIsNoRuleOfTheDrawCanBeChanged() {
        String id = create("test", FORM).text("id");
        Answered changed =
                call(
                        UpdateCampaignFunction::new,
                        "test",
                        id,
                        "{\"name\": \"Autumn\", \"entriesUntil\": \"2026-07-01T17:00:00Z\","
                                + " \"maxEntriesPerParticipant\": 2}");
        assertThat(changed.members())
                .containsEntry("name", "Autumn")
                .containsEntry("entriesUntil", "2026-07-01T17:00:00Z")
                .containsEntry("maxEntriesPerParticipant", 2L)
                .containsEntry("requiredFields", List.of("email"));
        Answered late =
                call(
                        UpdateCampaignFunction::new,
                        "test",
                        id,
                        "{\"entriesUntil\": \"2026-07-01T19:00:00Z\"}");
        assertThat(late.body()).contains("entriesUntil must be between openAt and closeAt");
        assertThat(call(UpdateCampaignFunction::new, "test", id, "{\"closeAt\": 1}").status())
                .isEqualTo(400);
    }

    @Test
    void aCampaignByExtractionShowsHowItIsReadAndHasNoRound() {
        Answered made = create("test", FORM.replace("\"winnerCount\"", EXTRACTION));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.body())
                .contains("\"fallback\":\"ALTERNATE\",\"leadSeconds\":7200")
                .contains("\"seriesBias\":{\"best\":1,\"worst\":1}")
                .contains("\"round\":null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"spring\" | \"a b\" | slug",
                "2026-07-01T18:00:00Z | 2026-07-01T11:00:00Z | closeAt",
                "2026-07-01T23:00:00Z | 2026-07-01T17:00:00Z | drawAt",
                "\"winnerCount\": 3 | \"winnerCount\": 0 | winnerCount",
                "[\"email\"] | [\"age\"] | requiredFields",
                "\"quantity\": 5 | \"quantity\": 10001 | mechanics[0].quantity",
                "\"seriesCount\": 10 | \"seriesCount\": 0 | mechanics[0].seriesCount",
                "\"manual\" | \"magic\" | mechanics[0].generation",
                "lucky_numbers | instant_win | mechanics[0].type",
                "\"winnerCount\" | \"wat\": 1, \"winnerCount\" | wat",
                "\"winnerCount\" | \"extraction\": {\"contest\": \"x\", \"date\": \"2026-07-01\"},"
                        + " \"winnerCount\" | extraction.contest",
                "\"winnerCount\" | \"extraction\": {\"contest\": \"1\", \"date\": \"1 July\"},"
                        + " \"winnerCount\" | extraction.date",
                "\"winnerCount\" | \"extraction\": {\"contest\": \"1\", \"date\": \"2026-07-01\","
                        + " \"leadSeconds\": 4}, \"winnerCount\" | extraction.leadSeconds",
                "\"winnerCount\" | \"extraction\": {\"contest\": \"1\", \"date\": \"2026-07-01\","
                        + " \"leadSeconds\": 18001}, \"winnerCount\" | drawAt",
                "\"winnerCount\" | \"extraction\": {\"contest\": \"1\", \"date\": \"2026-07-01\","
                        + " \"map\": {\"series\": [], \"order\": [{\"prize\": 1, \"position\": 5}]}},"
                        + " \"winnerCount\" | extraction.map"
            })
    void whatIsWrongIsNamed(String good, String bad, String field) {
        Answered refused = create("test", FORM.replace(good, bad));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5763", "05763", "05763-9", "5763-0", "000005763", " 05763-9 "})
    void aContestIsANumberHoweverItIsPrinted(String printed) {
        String named = FORM.replace("\"winnerCount\"", EXTRACTION).replace("5763", printed);

        Answered created = create("test", named.replace("spring", "printed-" + printed.hashCode()));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.body()).contains("\"contest\":\"5763\"");
    }

    @Test
    void aLiveListIsSealedTwoHoursBeforeAnExtractionThatIsNotHeldYet() {
        String live = FORM.replace("\"winnerCount\"", EXTRACTION);
        assertThat(create("live", live).status()).isEqualTo(201);
        assertThat(create("live", live.replace("spring", "soon").replace("T18", "T22")).body())
                .contains("\"field\":\"drawAt\"");
        assertThat(
                        create(
                                        "live",
                                        live.replace("spring", "late")
                                                .replace("2026-07-01T23", "2026-07-02T01"))
                                .body())
                .contains("drawAt must be at or before 23:00 UTC of extraction.date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00003 | 3 | prizes[2]",
                "00003 | 100003 | prizes[2]",
                "00003 | 0000x | prizes[2]",
                "\"00005\"] | \"00005\", \"00006\"] | prizes",
                "5763 | 57.63 | contest",
                "2026-07-01 | 01/07/2026 | date"
            })
    void anExtractionThatNobodyCanHavePublishedIsRefused(String good, String bad, String field) {
        String id = create("test", FORM.replace("\"winnerCount\"", EXTRACTION)).text("id");
        String extraction =
                "{\"contest\": \"5763\", \"date\": \"2026-07-01\","
                        + " \"prizes\": [\"00001\", \"000002\", \"00003\", \"00004\", \"00005\"]}";
        Answered refused =
                call(EnterExtractionFunction::new, "test", id, extraction.replace(good, bad));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
        assertThat(call(EnterExtractionFunction::new, "test", id, extraction).status())
                .isEqualTo(409);
    }

    private Answered create(String mode, String form) {
        return INSTALLED
                .installation()
                .operator(CreateCampaignFunction::new, path(mode).json(form));
    }

    private Answered call(
            Function<Wiring, RequestStreamHandler> function, String mode, String id, String body) {
        GatewayCall call = path(mode).path("campaignId", id);
        return INSTALLED.installation().operator(function, body.isEmpty() ? call : call.json(body));
    }

    private GatewayCall path(String mode) {
        return GatewayCall.of("POST", "/").path("org", organisation).path("mode", mode);
    }
}
