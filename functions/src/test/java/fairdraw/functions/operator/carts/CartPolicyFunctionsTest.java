package fairdraw.functions.operator.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.carts.CartDesk;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Organisations' policies for carts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CartPolicyFunctionsTest {

    private static final String USUAL =
            "{\"sums\":\"WARN\",\"badCarts\":\"REFUSE\",\"lotteries\":[]}";

    private final Installation installation = new Installation();
    private Partner partner = new Partner(installation, "test");
    private CartDesk desk = new CartDesk(partner);

    @BeforeEach
    void another() {
        partner = new Partner(installation, "test");
        desk = new CartDesk(partner);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void untilSomethingIsDecidedThingsAreAsUsual() {
        assertThat(desk.policy().status()).isEqualTo(200);
        assertThat(desk.policy().body()).isEqualTo(USUAL);
    }

    @Test
    void aPolicyIsReplacedAsAWhole() {
        String policy =
                """
                {"sums":"REFUSE","badCarts":"QUARANTINE","lotteries":[\
                {"itemName":"Mega Millions","lotterySlug":"mega"},\
                {"itemName":"Weekly","lotterySlug":"weekly"}]}\
                """;

        Answered decided =
                desk.decide(policy.replace("\"Mega Millions\"", "\" Mega Millions\\t\""));

        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.body()).isEqualTo(policy);
        assertThat(desk.policy().body()).isEqualTo(policy);
        assertThat(desk.decide("{}").body()).isEqualTo(USUAL);
        assertThat(desk.policy().body()).isEqualTo(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null"})
    void whoSaysNothingDecidesNothing(String body) {
        desk.decide("{\"sums\": \"REFUSE\"}");
        String decided = desk.policy().body();

        Answered refused = desk.decide(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("body must be a JSON object");
        assertThat(desk.policy().body()).isEqualTo(decided);
    }

    @Test
    void liveAndTestAreApartAndSoAreOrganisations() {
        desk.decide("{\"sums\": \"REFUSE\"}");

        assertThat(new CartDesk(partner.inMode("live")).policy().body()).isEqualTo(USUAL);
        assertThat(new CartDesk(new Partner(installation, "test")).policy().body())
                .isEqualTo(USUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"sums\": \"QUARANTINE\"}|sums must be one of WARN, REFUSE",
                "{\"badCarts\": \"WARN\"}|badCarts must be one of REFUSE, QUARANTINE",
                "{\"lotteries\": {}}|lotteries must be a list of objects",
                "{\"lotteries\": [{}]}|lotteries[0].itemName is required",
                "{\"lotteries\": [{\"itemName\": \" \"}]}|lotteries[0].itemName must be 1 to 1000",
                "{\"lotteries\": [{\"itemName\": \"a\"}]}|lotteries[0].lotterySlug is required",
                "{\"lotteries\": [{\"itemName\": \"a\", \"lotterySlug\": \"A b\"}]}"
                        + "|lotteries[0].lotterySlug must be the slug of a lottery",
                "{\"lotteries\": [{\"itemName\": \"a\", \"lotterySlug\": \"a\"},"
                        + "{\"itemName\": \"a \", \"lotterySlug\": \"b\"}]}"
                        + "|lotteries[1].itemName must be unlike those before it",
                "{\"lotteries\": [{\"itemName\": \"a\", \"lotterySlug\": \"a\", \"x\": 1}]}"
                        + "|lotteries[0].x is not known",
                "{\"colour\": \"red\"}|colour is not known"
            })
    void aBadPolicyIsRefusedAndChangesNothing(String policy, String message) {
        Answered refused = desk.decide(policy);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains(message);
        assertThat(desk.policy().body()).isEqualTo(USUAL);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(desk.decide("{\"sums\": 1, \"badCarts\": 2, \"lotteries\": [{}]}").body())
                .isEqualTo(
                        """
                        {"error":"Validation failed","details":[\
                        {"field":"sums","message":"sums must be a string"},\
                        {"field":"badCarts","message":"badCarts must be a string"},\
                        {"field":"lotteries[0].itemName",\
                        "message":"lotteries[0].itemName is required"},\
                        {"field":"lotteries[0].lotterySlug",\
                        "message":"lotteries[0].lotterySlug is required"}]}\
                        """);
    }

    @Test
    void fiveHundredLotteriesAreEnough() {
        assertThat(desk.decide(lotteries(500)).status()).isEqualTo(200);
        assertThat(desk.policy().body()).isEqualTo(desk.decide(lotteries(500)).body());
        assertThat(desk.decide(lotteries(501)).body())
                .contains("lotteries must be a list of at most 500 objects");
    }

    private static String lotteries(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        n -> "{\"itemName\": \"Item " + n + "\", \"lotterySlug\": \"l" + n + "\"}")
                .collect(Collectors.joining(",", "{\"lotteries\": [", "]}"));
    }
}
