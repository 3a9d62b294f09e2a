package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.documents.GetDrawPageFunction;
import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.operator.access.GetOrganisationFunction;
import fairdraw.functions.operator.campaigns.CreateCampaignFunction;
import fairdraw.functions.operator.draws.CancelDrawFunction;
import fairdraw.functions.operator.draws.CreateDrawFunction;
import fairdraw.functions.operator.draws.GetDrawFunction;
import fairdraw.functions.operator.draws.UpdateDrawFunction;
import fairdraw.functions.operator.lotteries.CreateLotteryDrawFunction;
import fairdraw.functions.operator.lotteries.UpdateLotteryFunction;
import fairdraw.functions.triggers.AdvanceDrawFunction;
import fairdraw.functions.triggers.QueueEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts about draws that operators state, in the rules and on the page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AboutDrawsTest {

    private static final String TERMS =
            "{\"url\": \"https://acme.example/terms\", \"sha256\": \"" + "ab".repeat(32) + "\"}";
    private static final String GIVEAWAY =
            "\"sequenceId\": \"s\", \"name\": \"Summer\", \"winnerCount\": 1,"
                    + " \"openAt\": \"2026-07-01T12:30:00Z\", \"drawAt\": \"2026-07-01T13:00:00Z\"";
    private static final String CAMPAIGN =
            "\"slug\": \"spring\", \"name\": \"Spring\", \"closeAt\": \"2026-07-01T13:00:00Z\","
                    + " \"mechanics\": [{\"type\": \"lucky_numbers\", \"generation\": \"manual\","
                    + " \"quantity\": 2, \"seriesCount\": 10}]";

    private final Installation installation = new Installation();
    private Partner partner = new Partner(installation, "test");

    @BeforeEach
    void anotherPartnerWithAPublicFace() {
        installation.clock().set(Instant.parse("2026-07-01T12:00:00Z"));
        partner = new Partner(installation, "test");
        organiser("Acme");
    }

    @AfterAll
    void close() {
        installation.close();
    }

    private void organiser(String name) {
        partner.operator(
                GetOrganisationFunction::new,
                GatewayCall.of("PATCH", "/operator/v1/organisations/{org}")
                        .json("{\"organiser\": {\"name\": \"" + name + "\"}}"));
    }

    @Test
    void theRulesOfAGiveawaySayWhoGivesWhatOnWhichTerms() {
        String id =
                giveaway("{" + GIVEAWAY + ", \"prize\": \"A bicycle\", \"terms\": " + TERMS + "}")
                        .text("id");

        Map<String, Object> about =
                Map.of(
                        "organiser",
                        Map.of("name", "Acme"),
                        "name",
                        "Summer",
                        "prize",
                        "A bicycle",
                        "terms",
                        Map.of("url", "https://acme.example/terms", "sha256", "ab".repeat(32)));
        assertThat((Object) rules(id).get("about")).isEqualTo(about);
        assertThat(page(id))
                .contains("<h1>Summer</h1>", "<p>A bicycle</p>", "Acme", "ab".repeat(32));

        organiser("Other");
        edit(id, "{\"name\": \"Winter\", \"prize\": null}");
        assertThat(rules(id).toString())
                .contains("organiser={name=Acme}", "name=Winter", "https://acme.example/terms")
                .doesNotContain("bicycle");
    }

    @Test
    void theRulesOfALotterysDrawsSayItsNamePrizeAndTerms() {
        partner.create(LotteryFormTest.with("schedule", null));
        String id = lotteryDraw("{\"drawAt\": \"2026-07-01T13:00:00Z\"}").text("id");
        assertThat(about(id)).isEqualTo("{organiser={name=Acme}, name=Weekly}");

        Answered edited = lottery("{\"prize\": \"A house\", \"terms\": " + TERMS + "}");
        assertThat(edited.members())
                .containsEntry("prize", "A house")
                .containsEntry(
                        "terms",
                        Map.of("url", "https://acme.example/terms", "sha256", "ab".repeat(32)));
        assertThat(about(id)).contains("prize=A house", "sha256=abab");

        assertThat(lottery("{\"name\": \"Mega\", \"terms\": null}").members())
                .containsEntry("prize", "A house")
                .containsEntry("terms", null);
        assertThat(about(id)).isEqualTo("{organiser={name=Acme}, name=Mega, prize=A house}");
    }

    @Test
    void theRulesOfACampaignSayItsNamePrizeAndTerms() {
        Answered made =
                campaign("{" + CAMPAIGN + ", \"prize\": \"A car\", \"terms\": " + TERMS + "}");

        assertThat(about(made.text("drawId")))
                .contains("organiser={name=Acme}", "name=Spring", "prize=A car", "sha256=abab");
    }

    @Test
    void aDrawOfAnyKindMayStandForACancelledOne() {
        String cancelled = giveaway("{" + GIVEAWAY + "}").text("id");
        String replaces = "\"replaces\": \"" + cancelled + "\"";
        assertThat(giveaway("{" + GIVEAWAY + ", " + replaces + "}").body())
                .contains("replaces must be the id of a cancelled draw");

        cancel(cancelled);

        partner.create(LotteryFormTest.with("schedule", null));
        String drawAt = "{\"drawAt\": \"2026-07-01T13:00:00Z\", ";
        for (String id :
                new String[] {
                    giveaway("{" + GIVEAWAY + ", " + replaces + "}").text("id"),
                    lotteryDraw(drawAt + replaces + "}").text("id"),
                    campaign("{" + CAMPAIGN + ", " + replaces + "}").text("drawId")
                }) {
            assertThat(about(id)).contains("replaces=" + cancelled);
            assertThat(partner.operator(GetDrawFunction::new, draw(id)).body())
                    .contains("\"replaces\":\"" + cancelled + "\"");
            assertThat(page(id)).contains("<a href=\"" + cancelled + "\">");
        }
    }

    @Test
    void aDrawOfAnotherOrganisationOrModeCannotBeReplaced() {
        String cancelled = giveaway("{" + GIVEAWAY + "}").text("id");
        cancel(cancelled);
        String asked = "{" + GIVEAWAY + ", \"replaces\": \"" + cancelled + "\"}";

        for (Partner other :
                new Partner[] {new Partner(installation, "test"), partner.inMode("live")}) {
            Answered refused = other.operator(CreateDrawFunction::new, draws().json(asked));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("replaces must be the id of a cancelled draw");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"prize\": \" \" | prize must be 1 to 200 characters",
                "\"terms\": 7 | terms must be an object",
                "\"terms\": {} | terms.sha256 is required",
                "\"terms\": {} | terms.url is required",
                "\"terms\": {\"url\": \"javascript:alert(1)\"} | terms.url must be an address",
                "\"terms\": {\"sha256\": \"AB\"} | terms.sha256 must be 64 digits",
                "\"terms\": {\"sha256\": \"\"} | terms.sha256 must",
                "\"replaces\": \"draw_0\" | replaces must be the id of a cancelled draw"
            })
    void aBadFactIsNamed(String member, String message) {
        Answered refused = giveaway("{" + GIVEAWAY + ", " + member + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains(message);
    }

    private Answered giveaway(String body) {
        return partner.operator(CreateDrawFunction::new, draws().json(body));
    }

    private void edit(String id, String body) {
        partner.operator(UpdateDrawFunction::new, draw(id).json(body));
    }

    private void cancel(String id) {
        partner.operator(CancelDrawFunction::new, draw(id).json("{\"reason\": \"rain\"}"));
        String body = "{\"drawId\":\"" + id + "\"}";
        installation.run(AdvanceDrawFunction::new, QueueEvent.of(body).json());
    }

    private Answered lotteryDraw(String body) {
        return partner.operator(
                CreateLotteryDrawFunction::new, draws().path("slug", "weekly").json(body));
    }

    private Answered lottery(String body) {
        return partner.operator(
                UpdateLotteryFunction::new, draws().path("slug", "weekly").json(body));
    }

    private Answered campaign(String body) {
        return partner.operator(CreateCampaignFunction::new, draws().json(body));
    }

    private String page(String id) {
        return installation
                .call(
                        GetDrawPageFunction::new,
                        GatewayCall.of("GET", "/d/{drawId}").path("drawId", id))
                .body();
    }

    private String about(String id) {
        return String.valueOf(rules(id).get("about"));
    }

    private Map<?, ?> rules(String id) {
        GatewayCall call = GatewayCall.of("GET", "/").path("drawId", id);
        var rules =
                (Map<?, ?>)
                        installation.call(GetEvidenceFunction::new, call).members().get("rules");
        return (Map<?, ?>) Objects.requireNonNull(Objects.requireNonNull(rules).get("document"));
    }

    private static GatewayCall draws() {
        return GatewayCall.of("ANY", "/");
    }

    private static GatewayCall draw(String id) {
        return draws().path("drawId", id);
    }
}
