package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.Installation;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessFunctionsTest {
    private static final String NOT_FOUND = "{\"error\":\"Not found\"}";

    private final Installation installation = new Installation();

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void theFirstOperatorIsMadeOnce() {
        assertThat(installation.operatorKey()).startsWith("op_");
        assertThat(installation.invoke(BootstrapFunction::new)).containsOnlyKeys("error");
    }

    @Test
    void anOrganisationIsMadeReadAndListed() {
        var id = installation.organisation();
        var expected = "{\"id\":\"" + id + "\",\"name\":\"Acme\",\"createdAt\":\"";

        assertThat(id).matches("org_[0-9A-Z]{26}");
        assertThat(
                        installation
                                .operator(GetOrganisationFunction::new, get().path("org", id))
                                .body())
                .startsWith(expected);
        assertThat(
                        installation
                                .operator(
                                        ListOrganisationsFunction::new, get().query("limit", "100"))
                                .body())
                .startsWith("{\"data\":[{\"id\":")
                .contains(expected)
                .endsWith("\"next\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org_0000000000000000000000000X", "x", "org_"})
    void anUnknownOrganisationIsNotFound(String id) {
        var answered = installation.operator(GetOrganisationFunction::new, get().path("org", id));

        assertThat(answered.status()).isEqualTo(404);
        assertThat(answered.body()).isEqualTo(NOT_FOUND);
    }

    @Test
    void theSecretOfAKeyIsShownOnceAndNeverStored() {
        var organisation = installation.organisation();
        var created =
                installation.key(
                        organisation,
                        "test",
                        "{\"surface\":\"draws\",\"kind\":\"publishable\",\"name\":\"shop\"}");
        var text = created.text("key");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.members().keySet())
                .containsExactly(
                        "id", "surface", "kind", "name", "prefix", "createdAt", "revokedAt", "key");
        assertThat(text).startsWith("pk_test_" + created.text("id"));
        assertThat(keys(organisation, "test").body())
                .contains(created.text("id"))
                .doesNotContain(text.substring(text.length() - 33));
        assertThat(stored()).contains(created.text("id")).doesNotContain(secretOf(text));
    }

    @Test
    void theKeyOfACampaignCarriesItsSlug() {
        var created =
                installation.key(
                        installation.organisation(),
                        "live",
                        "{\"surface\":\"campaigns\",\"slug\":\"spring_26\"}");

        assertThat(created.text("key")).startsWith("evolu_live_spring_26_");
        assertThat(created.text("slug")).isEqualTo("spring_26");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|surface is required",
                "{\"surface\":7}|surface must be a string",
                "{\"surface\":\"operator\"}|surface must be one of lotteries, draws, campaigns, carts",
                "{\"surface\":\"lotteries\",\"kind\":\"publishable\"}|kind must be one of secret",
                "{\"surface\":\"campaigns\"}|slug is required",
                "{\"surface\":\"campaigns\",\"slug\":\"a b\"}|slug must be letters",
                "{\"surface\":\"carts\",\"slug\":\"a\"}|slug is not known",
                "{\"surface\":\"carts\",\"name\":\"\"}|name must be 1 to 100 characters",
                "{\"surface\":\"carts\",\"surface\":\"carts\"}|body must be a JSON object",
                "[]|body must be a JSON object",
                "{|body must be a JSON object"
            })
    void aKeyThatCannotBeIsRefused(String body, String message) {
        var answered = installation.key(installation.organisation(), "live", body);

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.body())
                .startsWith("{\"error\":\"Validation failed\",\"details\":[{\"field\":\"")
                .contains(message);
    }

    @Test
    void aTenantIsKnownByOrganisationAndMode() {
        var organisation = installation.organisation();
        installation.lotteriesKey(organisation, "live");

        assertThat(keys(organisation, "test").body()).isEqualTo("{\"data\":[],\"next\":null}");
        assertThat(keys(organisation, "demo").body()).isEqualTo(NOT_FOUND);
        assertThat(keys("org_0000000000000000000000000X", "live").body()).isEqualTo(NOT_FOUND);
    }

    @Test
    void aKeyIsRevokedOnlyThroughItsTenant() {
        var organisation = installation.organisation();
        var id = installation.key(organisation, "live", "{\"surface\":\"carts\"}").text("id");

        assertThat(revoke(organisation, "test", id).status()).isEqualTo(404);
        assertThat(revoke(installation.organisation(), "live", id).status()).isEqualTo(404);
        assertThat(revoke(organisation, "live", id).text("revokedAt"))
                .isEqualTo("2026-07-01T12:00:00Z");
        assertThat(revoke(organisation, "live", id).status()).isEqualTo(200);
    }

    @Test
    void aListIsReadInPages() {
        var organisation = installation.organisation();
        installation.lotteriesKey(organisation, "live");
        installation.lotteriesKey(organisation, "live");

        var first =
                installation.operator(
                        ListApiKeysFunction::new,
                        get().path("org", organisation).path("mode", "live").query("limit", "1"));
        var second =
                installation.operator(
                        ListApiKeysFunction::new,
                        get().path("org", organisation)
                                .path("mode", "live")
                                .query("limit", "1")
                                .query("after", first.text("next")));

        assertThat((List<?>) first.members().get("data")).hasSize(1);
        assertThat((List<?>) second.members().get("data")).hasSize(1);
        assertThat(second.members()).containsEntry("next", null);
        assertThat(second.members().get("data")).isNotEqualTo(first.members().get("data"));
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,101", "limit,x", "limit,-1"})
    void aLimitOutOfItsRangeIsRefused(String name, String value) {
        assertThat(
                        installation
                                .operator(ListOrganisationsFunction::new, get().query(name, value))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void aCursorThatNoListGaveIsRefusedOrReadOnBehindIt() {
        assertThat(
                        installation
                                .operator(
                                        ListOrganisationsFunction::new,
                                        get().query("after", "x".repeat(201)))
                                .status())
                .isEqualTo(400);
        assertThat(
                        installation
                                .operator(
                                        ListOrganisationsFunction::new, get().query("after", "zzz"))
                                .body())
                .isEqualTo("{\"data\":[],\"next\":null}");
    }

    @Test
    void anOperatorHasKeysOfItsOwn() {
        var created = createOperator();
        var id = created.text("id");
        var more =
                installation.operator(
                        CreateOperatorKeyFunction::new,
                        GatewayCall.of("POST", "/")
                                .path("operatorId", id)
                                .json("{\"name\":\"two\"}"));

        assertThat(created.text("key")).startsWith("op_" + created.text("keyId"));
        assertThat(more.text("key")).startsWith("op_");
        assertThat(withKey(more.text("key")).status()).isEqualTo(200);
        assertThat(
                        installation
                                .operator(GetOperatorFunction::new, get().path("operatorId", id))
                                .body())
                .contains(created.text("keyId"), more.text("id"))
                .doesNotContain(secretOf(more.text("key")));
        assertThat(
                        installation
                                .operator(ListOperatorsFunction::new, get().query("limit", "100"))
                                .body())
                .contains(id);
    }

    @Test
    void anUnknownOperatorIsNotFound() {
        var id = "oper_0000000000000000000000000X";

        assertThat(
                        installation
                                .operator(GetOperatorFunction::new, get().path("operatorId", id))
                                .status())
                .isEqualTo(404);
        assertThat(
                        installation
                                .operator(
                                        CreateOperatorKeyFunction::new,
                                        GatewayCall.of("POST", "/").path("operatorId", id))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void anOperatorsRevokedKeyOpensNothingWithinAMinuteAndNoKeyRevokesItself() {
        var created = createOperator();
        var key = created.text("key");
        var function = new ListOrganisationsFunction(installation.wiring());
        assertThat(installation.call(function, bearer(key)).status()).isEqualTo(200);

        assertThat(revokeOperatorKey(created, key).status()).isEqualTo(409);
        assertThat(revokeOperatorKey(created, installation.operatorKey()).status()).isEqualTo(200);
        installation.clock().forward(Duration.ofMinutes(1));

        assertThat(installation.call(function, bearer(key)).body())
                .isEqualTo("{\"error\":\"Invalid API key\"}");
        installation.clock().forward(Duration.ofMinutes(-1));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionRefusesCallersWithoutAnOperatorsKey(
            Function<Wiring, RequestStreamHandler> function) {
        var other = installation.lotteriesKey(installation.organisation(), "live");

        var nobody = installation.call(function, GatewayCall.of("GET", "/"));
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.body()).isEqualTo("{\"error\":\"Authentication required\"}");
        for (var sent :
                List.of(
                        "Bearer " + other,
                        "Bearer op_x",
                        "Bearer ",
                        "Basic b3A6",
                        installation.operatorKey())) {
            var answered =
                    installation.call(
                            function, GatewayCall.of("GET", "/").header("Authorization", sent));
            assertThat(answered.status()).isEqualTo(401);
            assertThat(answered.body()).isEqualTo("{\"error\":\"Invalid API key\"}");
        }
        assertThat(
                        installation
                                .operator(
                                        function,
                                        GatewayCall.of("GET", "/").header("X-API-Secret", other))
                                .status())
                .isEqualTo(400);
    }

    static Stream<Arguments> functions() {
        return Stream.<Function<Wiring, RequestStreamHandler>>of(
                        CreateOrganisationFunction::new,
                        ListOrganisationsFunction::new,
                        GetOrganisationFunction::new,
                        CreateOperatorFunction::new,
                        ListOperatorsFunction::new,
                        GetOperatorFunction::new,
                        CreateOperatorKeyFunction::new,
                        RevokeOperatorKeyFunction::new,
                        CreateApiKeyFunction::new,
                        ListApiKeysFunction::new,
                        RevokeApiKeyFunction::new,
                        ListAuditFunction::new)
                .map(Arguments::of);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|name is required",
                "{\"name\":null}|name is required",
                "{\"name\":1}|name must be a string",
                "{\"name\":\" \"}|name must be 1 to 100 characters",
                "{\"name\":\"a\",\"colour\":\"red\"}|colour is not known"
            })
    void aBadNameIsRefused(String body, String message) {
        for (var function :
                List.<Function<Wiring, RequestStreamHandler>>of(
                        CreateOrganisationFunction::new, CreateOperatorFunction::new)) {
            var answered = installation.operator(function, GatewayCall.of("POST", "/").json(body));

            assertThat(answered.status()).isEqualTo(400);
            assertThat(answered.body()).contains(message);
        }
    }

    @Test
    void tooMuchOrSomethingElseThanJsonIsRefused() {
        var large = "{\"name\":\"" + "x".repeat(64 * 1024) + "\"}";
        var post = GatewayCall.of("POST", "/");

        assertThat(
                        installation
                                .operator(CreateOrganisationFunction::new, post.json(large))
                                .status())
                .isEqualTo(413);
        assertThat(
                        installation
                                .operator(
                                        CreateOrganisationFunction::new,
                                        GatewayCall.of("POST", "/")
                                                .header("Content-Type", "text/csv")
                                                .body("{\"name\":\"a\"}"))
                                .status())
                .isEqualTo(415);
    }

    @Test
    void everyCallIsRecordedWithItsAnswer() {
        installation.clock().forward(Duration.ofSeconds(1));
        installation.operator(
                CreateOrganisationFunction::new,
                GatewayCall.of("POST", "/operator/v1/organisations").json("{}"));
        installation.clock().forward(Duration.ofSeconds(1));

        var audit =
                installation.operator(
                        ListAuditFunction::new, GatewayCall.of("GET", "/operator/v1/audit"));

        var calls = (List<?>) Objects.requireNonNull(audit.members().get("data"));
        assertThat((Map<?, ?>) calls.get(0))
                .extracting("path", "status")
                .containsExactly("/operator/v1/audit", null);
        assertThat((Map<?, ?>) calls.get(1))
                .extracting("method", "path", "status", "requestId", "at")
                .containsExactly(
                        "POST",
                        "/operator/v1/organisations",
                        400L,
                        "req-1",
                        "2026-07-01T12:00:01Z");
        assertThat((Map<?, ?>) calls.get(1))
                .extracting("operatorId")
                .asString()
                .startsWith("oper_");
        installation.clock().forward(Duration.ofSeconds(-2));
    }

    private static GatewayCall get() {
        return GatewayCall.of("GET", "/");
    }

    private static GatewayCall bearer(String key) {
        return get().header("Authorization", "Bearer " + key);
    }

    private Answered withKey(String key) {
        return installation.call(ListOrganisationsFunction::new, bearer(key));
    }

    private Answered createOperator() {
        return installation.operator(
                CreateOperatorFunction::new,
                GatewayCall.of("POST", "/").json("{\"name\":\"Ann\"}"));
    }

    private Answered revokeOperatorKey(Answered operator, String with) {
        return installation.call(
                RevokeOperatorKeyFunction::new,
                GatewayCall.of("DELETE", "/")
                        .path("operatorId", operator.text("id"))
                        .path("keyId", operator.text("keyId"))
                        .header("Authorization", "Bearer " + with));
    }

    private Answered keys(String organisation, String mode) {
        return installation.operator(
                ListApiKeysFunction::new, get().path("org", organisation).path("mode", mode));
    }

    private Answered revoke(String organisation, String mode, String keyId) {
        return installation.operator(
                RevokeApiKeyFunction::new,
                GatewayCall.of("DELETE", "/")
                        .path("org", organisation)
                        .path("mode", mode)
                        .path("keyId", keyId));
    }

    private String stored() {
        var text = new StringBuilder();
        installation
                .dynamoDb()
                .scanPaginator(scan -> scan.tableName("Access"))
                .items()
                .forEach(text::append);
        return text.toString();
    }

    private static String secretOf(String key) {
        return key.substring(key.length() - 33, key.length() - 6);
    }
}
