package fairdraw.functions.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.campaigns.Promoter;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.access.GetOrganisationFunction;
import fairdraw.functions.operator.campaigns.CreateCampaignFunction;
import fairdraw.functions.operator.draws.CreateDrawFunction;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The public lists of draws, of organisations that let anybody read theirs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicDrawsTest {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");

    private static final String GIVEAWAY =
            """
            {"sequenceId": "seq_1", "name": "Sneakers", "winnerCount": 1,
             "openAt": "2026-07-01T00:00:00Z", "closeAt": "2026-07-01T18:00:00Z",
             "drawAt": "2026-07-01T19:00:00Z"}
            """;
    private static final String LOTTERY =
            """
            {"slug": "sure", "name": "Sure", "ticketPriceUsdCents": 200, "maxTicketsPerUser": 5,
             "drawFrequency": "CUSTOM", "schedule": {"at": ["2026-07-01T19:00:00Z"]},
             "numbersConfig": {"main": {"pick": 1, "from": 1, "to": 1}},
             "tiers": [{"name": "all", "main": 1, "amountCents": 100}]}
            """;

    private final Installation installation = new Installation();
    private Partner partner = new Partner(installation, "live");

    @BeforeEach
    void anOrganisationThatIsListed() {
        installation.clock().set(START);
        partner = new Partner(installation, "live");
        says("{\"organiser\": {\"name\": \"Acme Ltd\"}, \"listed\": true}");
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void everyKindOfDrawIsListedTheNewestFirst() {
        String giveaway = giveaway(GIVEAWAY);
        installation.clock().forward(Duration.ofSeconds(1));
        partner.create(LOTTERY);
        installation.clock().forward(Duration.ofSeconds(1));
        String campaign =
                partner.operator(CreateCampaignFunction::new, call().json(campaign()))
                        .text("drawId");

        Answered listed = list(call());

        assertThat(rows(listed))
                .extracting(row -> row.get("kind"))
                .containsExactly("campaign", "lottery", "draw");
        assertThat(rows(listed)).extracting(row -> row.get("id")).contains(giveaway, campaign);
        assertThat(rows(listed))
                .extracting(row -> row.get("name"))
                .containsExactly("spring", "sure", "Sneakers");
        assertThat(listed.body())
                .startsWith("{\"organiser\":{\"name\":\"Acme Ltd\",\"url\":null},\"data\":[")
                .endsWith("\"next\":null}");
        assertThat(listed.headers())
                .containsEntry("Cache-Control", "public, max-age=60")
                .containsEntry("Access-Control-Allow-Origin", "*");
    }

    @Test
    void aListIsReadPageByPage() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            installation.clock().forward(Duration.ofSeconds(1));
            ids.addFirst(giveaway(GIVEAWAY));
        }
        Answered first = list(call().query("limit", "2"));
        Answered second =
                list(
                        call().query("limit", "2")
                                .query("after", String.valueOf(first.members().get("next"))));

        assertThat(rows(first)).extracting(row -> row.get("id")).isEqualTo(ids.subList(0, 2));
        assertThat(rows(second)).extracting(row -> row.get("id")).isEqualTo(ids.subList(2, 3));
        assertThat(second.members()).containsEntry("next", null);
    }

    @Test
    void aDrawThatIsNotPlannedYetAndOneOfTestModeAreNotListed() {
        giveaway(GIVEAWAY.replaceFirst("(?s)\"openAt.*18:00:00Z\",", ""));
        partner.inMode("test").operator(CreateDrawFunction::new, call().json(GIVEAWAY));

        assertThat(rows(list(call()))).isEmpty();
    }

    @Test
    void whoHasNotOptedInIsNotFound() {
        giveaway(GIVEAWAY);
        says("{\"listed\": false}");

        assertThat(list(call()).status()).isEqualTo(404);
        for (String nobody : List.of("org_0000000000000000000000000X", "x")) {
            assertThat(
                            installation
                                    .call(ListPublicDrawsFunction::new, call().path("org", nobody))
                                    .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void thePageHasTheListInTheReadersLanguageAndLeadsToEachDraw() throws IOException {
        String older = giveaway(GIVEAWAY.replace("Sneakers", "<b>Old</b>"));
        installation.clock().forward(Duration.ofSeconds(1));
        String newer = giveaway(GIVEAWAY);

        Answered first = page(page().query("lang", "en").query("limit", "1"));

        assertThat(first.headers())
                .containsEntry("Content-Type", "text/html; charset=utf-8")
                .containsEntry("Cache-Control", "public, max-age=60")
                .containsEntry("Vary", "Accept-Language");
        assertThat(first.body())
                .contains(
                        "<h1>Draws of Acme Ltd</h1>", "<a href=\"../d/" + newer + "\">Sneakers</a>")
                .contains("Not open for entries yet", "2026-07-01 19:00 UTC", "href=\"../d/assets/")
                .doesNotContain(older, "<script");
        Answered second = page(page().query("lang", "de").query("after", after(first.body())));
        assertThat(second.body())
                .contains("Ziehungen von Acme Ltd", older, "&lt;b&gt;Old&lt;/b&gt;")
                .doesNotContain(newer, "rel=\"next\"");
        for (String language : List.of("en", "pt", "es", "de")) {
            keep(language, page(page().query("lang", language).query("limit", "1")));
        }
    }

    @Test
    void whoHasNotOptedInHasAPageThatSaysSo() {
        says("{\"listed\": false}");

        Answered absent = page(page().header("Accept-Language", "pt-BR"));

        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.headers()).containsEntry("Cache-Control", "no-store");
        assertThat(absent.body()).contains("<html lang=\"pt\">", "Ninguém mostra sorteios aqui");
    }

    @Test
    void aListWithoutADrawSaysSo() {
        assertThat(page(page()).body()).contains("No draw is shown here yet.");
    }

    @Test
    void aLimitOutOfItsRangeIsRefused() {
        assertThat(list(call().query("limit", "101")).status()).isEqualTo(400);
    }

    private void says(String change) {
        GatewayCall call = GatewayCall.of("PATCH", "/operator/v1/organisations/{org}").json(change);
        assertThat(partner.operator(GetOrganisationFunction::new, call).status()).isEqualTo(200);
    }

    private String giveaway(String body) {
        Answered created = partner.operator(CreateDrawFunction::new, call().json(body));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.text("id");
    }

    private String campaign() {
        Json numbers =
                Json.object()
                        .put("type", "lucky_numbers")
                        .put("generation", "manual")
                        .put("quantity", 1)
                        .put("seriesCount", 10);
        return Promoter.form("spring", numbers, installation).toString();
    }

    private Answered list(GatewayCall call) {
        return installation.call(
                ListPublicDrawsFunction::new, call.path("org", partner.organisation()));
    }

    private static List<Map<String, @Nullable Object>> rows(Answered listed) {
        return ((List<?>) Objects.requireNonNull(listed.members().get("data")))
                .stream().map(row -> JsonTree.members(Objects.requireNonNull(row))).toList();
    }

    private static GatewayCall page() {
        return GatewayCall.of("GET", "/o/{org}");
    }

    private Answered page(GatewayCall call) {
        return list(call);
    }

    private static String after(String html) {
        Matcher next = Pattern.compile("&amp;after=([^\"&]+)\"").matcher(html);
        assertThat(next.find()).isTrue();
        return URLDecoder.decode(next.group(1), StandardCharsets.UTF_8);
    }

    /** Keeps a page for the tests in a browser. */
    private static void keep(String language, Answered page) throws IOException {
        Path folder = Path.of("target/draw-pages");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("organisation." + language + ".html"), page.body());
    }

    private static GatewayCall call() {
        return GatewayCall.of("GET", "/");
    }
}
