package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.operator.access.CreateApiKeyFunction;
import fairdraw.functions.operator.access.CreateOperatorFunction;
import fairdraw.functions.operator.access.CreateOperatorKeyFunction;
import fairdraw.functions.operator.access.CreateOrganisationFunction;
import fairdraw.functions.operator.access.GetOperatorFunction;
import fairdraw.functions.operator.access.GetOrganisationFunction;
import fairdraw.functions.operator.access.ListApiKeysFunction;
import fairdraw.functions.operator.access.ListAuditFunction;
import fairdraw.functions.operator.access.ListOperatorsFunction;
import fairdraw.functions.operator.access.ListOrganisationsFunction;
import fairdraw.functions.operator.access.RevokeApiKeyFunction;
import fairdraw.functions.operator.access.RevokeOperatorKeyFunction;
import fairdraw.functions.operator.access.UpdateOperatorFunction;
import fairdraw.functions.operator.carts.GetCartFunction;
import fairdraw.functions.operator.carts.GetCartPolicyFunction;
import fairdraw.functions.operator.carts.GetRefusedCartFunction;
import fairdraw.functions.operator.carts.ListRefusedCartsFunction;
import fairdraw.functions.operator.carts.ReplayCartFunction;
import fairdraw.functions.operator.carts.ReplayRefusedCartFunction;
import fairdraw.functions.operator.carts.UpdateCartPolicyFunction;
import fairdraw.functions.wiring.Wiring;
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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorCallsTest {
    private final Installation installation = new Installation();

    @AfterAll
    void close() {
        installation.close();
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
    }

    static Stream<Arguments> functions() {
        return Stream.<Function<Wiring, RequestStreamHandler>>of(
                        CreateOrganisationFunction::new,
                        ListOrganisationsFunction::new,
                        GetOrganisationFunction::new,
                        CreateOperatorFunction::new,
                        ListOperatorsFunction::new,
                        GetOperatorFunction::new,
                        UpdateOperatorFunction::new,
                        CreateOperatorKeyFunction::new,
                        RevokeOperatorKeyFunction::new,
                        CreateApiKeyFunction::new,
                        ListApiKeysFunction::new,
                        RevokeApiKeyFunction::new,
                        ListAuditFunction::new,
                        GetCartFunction::new,
                        ReplayCartFunction::new,
                        ListRefusedCartsFunction::new,
                        GetRefusedCartFunction::new,
                        ReplayRefusedCartFunction::new,
                        GetCartPolicyFunction::new,
                        UpdateCartPolicyFunction::new)
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
}
