package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.Product.Answer;
import fairdraw.local.Product.Partner;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published calls of the lotteries' surface over HTTP, byte for byte where the published page
 * shows bytes.
 */
@ExtendWith(Product.Shared.class)
@TestInstance(Lifecycle.PER_CLASS)
final class LotterySurfaceTest {

    private static final String SLUG = "mega-millions-weekly";
    private static final String ENTRIES = "/v1/lotteries/entries";

    private final Product product;
    private Partner partner;

    LotterySurfaceTest(Product product) {
        this.product = product;
        this.partner = new Partner("", "", "");
    }

    @BeforeAll
    void aPartnerWithALottery() {
        partner = product.partner();
        Answer made = product.lottery(partner, SLUG, Instant.now().plus(Duration.ofHours(1)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private Answer enter(String body) {
        return product.post(ENTRIES, body, "X-API-Secret", partner.test());
    }

    @Test
    void thePublishedRequestIsAnsweredInThePublishedBytes() {
        Answer answer =
                enter(
                        """
                        {
                          "email": "user@example.com",
                          "lotterySlug": "mega-millions-weekly",
                          "userId": "user_12345",
                          "lines": [ { "main": [7, 14, 21, 35, 42], "bonus": [3] } ]
                        }
                        """);

        JsonNode ticket = answer.json().path("data");
        // The receipt of a draw in the register is an addition behind them.
        assertThat(answer.told())
                .startsWith(
                        "201 {\"status\":\"success\",\"data\":{\"id\":\"%s\",\"ticketRef\":\"%s\",\"drawId\":\"%s\",\"lotteryId\":\"%s\",\"email\":\"user@example.com\",\"externalUserId\":\"user_12345\",\"status\":\"ACTIVE\",\"entryMethod\":\"PARTNER_API\",\"lines\":[{\"main\":[7,14,21,35,42],\"bonus\":[3]}],\"createdAt\":\"%s\""
                                .formatted(
                                        ticket.path("id").asText(),
                                        ticket.path("ticketRef").asText(),
                                        ticket.path("drawId").asText(),
                                        ticket.path("lotteryId").asText(),
                                        ticket.path("createdAt").asText()));
        assertThat(ticket.path("ticketRef").asText())
                .matches("LX-\\d{4}-\\d{4}-[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(ticket.path("id").asText())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(ticket.path("createdAt").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
    }

    @Test
    void withoutLinesATicketHoldsAQuickPick() {
        JsonNode ticket =
                enter("{\"email\":\" Quick@Example.COM \",\"lotterySlug\":\"" + SLUG + "\"}")
                        .json()
                        .path("data");

        assertThat(ticket.path("email").asText()).isEqualTo("quick@example.com");
        assertThat(ticket.path("externalUserId").isNull()).isTrue();
        assertThat(ticket.path("lines").size()).isEqualTo(1);
        assertThat(ticket.path("lines").path(0).path("main").size()).isEqualTo(5);
        assertThat(ticket.path("lines").path(0).path("bonus").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    {"lotterySlug":"mega-millions-weekly"}                                             | email is required
                    {"email":null,"lotterySlug":"mega-millions-weekly"}                                | email is required
                    {"email":5,"lotterySlug":"mega-millions-weekly"}                                   | email must be a string
                    {"email":"nobody","lotterySlug":"mega-millions-weekly"}                            | email must be an e-mail address
                    {"email":"a@b.example"}                                                            | lotterySlug is required
                    {"email":"a@b.example","lotterySlug":"mega-millions-weekly","lines":{}}            | lines must be a list of lines
                    {"email":"a@b.example","lotterySlug":"no such"}                                    | lottery not found
                    {"email":"a@b.example","lotterySlug":"no-such","lines":[]}                         | lottery not found
                    {"email":"a@b.example","lotterySlug":"mega-millions-weekly","lines":[]}            | invalid number lines
                    {"email":"a@b.example","lotterySlug":"mega-millions-weekly","lines":[7]}           | invalid number lines
                    {"email":"a@b.example","lotterySlug":"mega-millions-weekly","lines":[{"main":[1,2,3,4,5]}]}              | invalid number lines
                    {"email":"a@b.example","lotterySlug":"mega-millions-weekly","lines":[{"main":[1,2,3,4],"bonus":[1]}]}    | invalid number lines
                    {"email":"a@b.example","lotterySlug":"mega-millions-weekly","lines":[{"main":[1,2,3,4,71],"bonus":[1]}]} | invalid number lines
                    {"email":"a@b.example","lotterySlug":"mega-millions-weekly","lines":[{"main":[1,2,3,4,4],"bonus":[1]}]}  | invalid number lines
                    {"email":"a@b.example","lotterySlug":"mega-millions-weekly","lines":[{"main":[1,2,3,4,5.5],"bonus":[1]}]}| invalid number lines
                    {"email":"a@b.example","lotterySlug":"mega-millions-weekly","lines":[{"main":["1",2,3,4,5],"bonus":[1]}]}| invalid number lines
                    [1]                                                                                | body must be a JSON object
                    {"email":                                                                          | body must be a JSON object
                    """)
    void aBadRequestIsAnsweredInTheSurfacesShape(String body, String message) {
        assertThat(enter(body.strip()).told())
                .isEqualTo(
                        "400 {\"message\":\"" + message + "\",\"code\":400,\"status\":\"error\"}");
    }

    @Test
    void aPersonAtTheLimitIsRefusedAndTheRefusalCostsNothing() {
        String body = "{\"email\":\"limit@example.com\",\"lotterySlug\":\"" + SLUG + "\"}";
        assertThat(enter(body).status()).isEqualTo(201);
        assertThat(enter(body).status()).isEqualTo(201);

        assertThat(enter(body).told())
                .isEqualTo(
                        "400 {\"message\":\"max tickets exceeded\",\"code\":400,\"status\":\"error\"}");
        assertThat(enter(body.replace("limit@", "LIMIT@")).status()).isEqualTo(400);
    }

    @Test
    void aRepeatedKeyAnswersTheSameTicketAndAnotherBodyIsAConflict() {
        String body = "{\"email\":\"again@example.com\",\"lotterySlug\":\"" + SLUG + "\"}";
        String[] headers = {"X-API-Secret", partner.test(), "Idempotency-Key", "order-1"};

        Answer first = product.post(ENTRIES, body, headers);
        assertThat(first.status()).isEqualTo(201);
        Answer again = product.post(ENTRIES, body, headers);
        assertThat(again.status()).isEqualTo(201);
        assertThat(published(again)).isEqualTo(published(first));
        assertThat(product.post(ENTRIES, body.replace("again", "other"), headers).told())
                .isEqualTo(
                        "409 {\"message\":\"Idempotency-Key was used with another request\",\"code\":409,\"status\":\"error\"}");
    }

    /** Returns an answer up to the receipt, which names another head when the register has one. */
    private static String published(Answer answer) {
        return answer.body().split(",\"receipt\":", -1)[0];
    }

    @Test
    void aPausedLotteryTakesNobodyUntilItIsResumed() {
        String slug = "paused";
        product.lottery(partner, slug, Instant.now().plus(Duration.ofHours(1)));
        String lottery = "/organisations/" + partner.organisation() + "/test/lotteries/" + slug;
        String body = "{\"email\":\"a@b.example\",\"lotterySlug\":\"" + slug + "\"}";
        assertThat(product.operator("POST", lottery + "/pause", "").status()).isEqualTo(200);

        assertThat(enter(body).told())
                .isEqualTo(
                        "400 {\"message\":\"lottery is not active\",\"code\":400,\"status\":\"error\"}");

        assertThat(product.operator("POST", lottery + "/resume", "").status()).isEqualTo(200);
        assertThat(enter(body).status()).isEqualTo(201);
    }

    @Test
    void onlyASecretKeyOfTheLotteriesIsLetIn() {
        String path = "/v1/lotteries/available";
        assertThat(product.get(path).told())
                .isEqualTo(
                        "401 {\"message\":\"Missing X-API-Secret header\",\"code\":401,\"status\":\"error\"}");
        String invalid = "401 {\"message\":\"Invalid API key\",\"code\":401,\"status\":\"error\"}";
        String typo =
                partner.test().substring(0, partner.test().length() - 1)
                        + (partner.test().endsWith("0") ? '1' : '0');
        String draws =
                product.operator(
                                "POST",
                                "/organisations/" + partner.organisation() + "/test/keys",
                                "{\"surface\":\"draws\",\"kind\":\"secret\",\"name\":\"x\"}")
                        .json()
                        .path("key")
                        .asText();
        for (String key : new String[] {"nonsense", "sk_test_", typo, draws}) {
            assertThat(product.get(path, "X-API-Secret", key).told()).isEqualTo(invalid);
        }
    }

    @Test
    void otherModesAndOrganisationsDoNotSeeTheLottery() {
        String body = "{\"email\":\"a@b.example\",\"lotterySlug\":\"" + SLUG + "\"}";
        for (String key : new String[] {partner.live(), product.partner().test()}) {
            assertThat(product.post(ENTRIES, body, "X-API-Secret", key).told())
                    .isEqualTo(
                            "400 {\"message\":\"lottery not found\",\"code\":400,\"status\":\"error\"}");
            assertThat(
                            product.get("/v1/lotteries/" + SLUG + "/entries", "X-API-Secret", key)
                                    .told())
                    .isEqualTo(
                            "404 {\"message\":\"lottery not found\",\"code\":404,\"status\":\"error\"}");
            assertThat(
                            product.get("/v1/lotteries/available", "X-API-Secret", key)
                                    .json()
                                    .path("total")
                                    .asInt())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=x", "limit=0", "limit=101", "limit=1.5"})
    void pagesOutOfRangeAreRefused(String query) {
        for (String list : new String[] {"available", SLUG + "/entries", SLUG + "/draws"}) {
            Answer answer =
                    product.get(
                            "/v1/lotteries/" + list + "?" + query, "X-API-Secret", partner.test());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("message").asText())
                    .startsWith(query.substring(0, query.indexOf('=')) + " must be");
        }
    }

    @Test
    void tooLargeOrOtherwiseTypedBodiesAreRefused() {
        assertThat(enter("{\"email\":\"" + "a".repeat(70_000) + "\"}").told())
                .isEqualTo(
                        "413 {\"message\":\"Request body is too large\",\"code\":413,\"status\":\"error\"}");
        assertThat(
                        product.answered(
                                        product.request(ENTRIES, "X-API-Secret", partner.test())
                                                .header("Content-Type", "text/plain")
                                                .POST(BodyPublishers.ofString("{}")))
                                .status())
                .isEqualTo(415);
    }

    @Test
    void whatNoFunctionServesIsAnsweredWithABodyThatEverySurfaceKnows() {
        String body =
                "404 {\"status\":\"error\",\"code\":404,\"message\":\"Not found\",\"error\":\"Not found\",\"detail\":\"Not found\"}";
        assertThat(product.get("/v1/nothing").told()).isEqualTo(body);
        assertThat(product.call("PUT", ENTRIES, "{}", "X-API-Secret", partner.test()).told())
                .isEqualTo(body);
    }
}
