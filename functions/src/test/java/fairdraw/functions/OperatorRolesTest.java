package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.EveryRoute.Route;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.template.DeployedTemplate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of operators, asked for in every role, within reach and out of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorRolesTest {

    private static final Set<String> HELP =
            Set.of(
                    "VoidTicketFunction",
                    "RebindDeviceFunction",
                    "DenyConsumerFunction",
                    "ReplayCartFunction",
                    "ReplayRefusedCartFunction",
                    "RedriveDeliveriesFunction",
                    "TestWebhookFunction");

    private static final Set<String> OWNERS =
            Set.of(
                    "CreateOperatorFunction",
                    "UpdateOperatorFunction",
                    "CreateOperatorKeyFunction",
                    "RevokeOperatorKeyFunction",
                    "CreateApiKeyFunction",
                    "RevokeApiKeyFunction",
                    "CreateIssuerFunction",
                    "DeleteIssuerFunction",
                    "UpdateSecondPersonFunction",
                    "GetOrganisationFunction");

    private static final Set<String> WITHOUT_A_KEY =
            Set.of(
                    "RedeemCodeFunction",
                    "RefreshOperatorSessionFunction",
                    "EndOperatorSessionFunction");

    private final Installation installation = new Installation();
    private final EveryRoute routes = new EveryRoute(installation);
    private final Map<String, String> here = new LinkedHashMap<>();
    private String elsewhere = "";

    @BeforeAll
    void people() {
        String organisation = routes.organisation();
        for (String role : List.of("owner", "operator", "support", "auditor")) {
            here.put(role, installation.join(role, organisation).key());
        }
        elsewhere = installation.join("owner", installation.organisation()).key();
    }

    @AfterAll
    void close() {
        installation.close();
    }

    Stream<Route> guarded() {
        return routes.all()
                .filter(Route::isOfOperators)
                .filter(route -> !WITHOUT_A_KEY.contains(route.name()));
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aRoleOpensWhatItIsForAndNothingElse(Route route) {
        here.forEach((role, key) -> {
            Answered answer = asked(route, key);

            boolean refused = answer.body().equals(refusal(role));
            assertThat(refused).as(role + ": " + answer.body()).isEqualTo(!admitted(route, role));
            assertThat(answer.status() == 403).isEqualTo(refused);
        });
    }

    private static boolean admitted(Route route, String role) {
        if (route.method().equals("GET") || route.name().equals("OpenOperatorSessionFunction")) {
            return true;
        }
        if (route.name().equals("CreateOrganisationFunction")) {
            // One who reaches a single organisation makes no other.
            return false;
        }
        return switch (role) {
            case "owner" -> true;
            case "operator" -> !OWNERS.contains(route.name());
            case "support" -> HELP.contains(route.name());
            default -> false;
        };
    }

    private static String refusal(String role) {
        return "{\"error\":\"Not allowed in the role " + role + "\"}";
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void anotherOrganisationIsNotThere(Route route) {
        if (!route.parameters().contains("org")) {
            return;
        }

        Answered answer = asked(route, elsewhere);

        assertThat(answer.status() + answer.body()).isEqualTo("404{\"error\":\"Not found\"}");
    }

    @Test
    void everyOperationIsTheOneOfAFunctionWithItsPath() {
        Map<String, List<String>> served =
                new DeployedTemplate()
                        .routes()
                        .map(route -> route.split(" ", -1))
                        .filter(route -> route[1].startsWith("/operator/"))
                        .filter(route -> !WITHOUT_A_KEY.contains(route[2] + "Function"))
                        .collect(
                                Collectors.toMap(route -> route[2], route -> parameters(route[1])));

        assertThat(
                        Arrays.stream(Operation.values())
                                .collect(Collectors.toMap(Operation::id, Operation::parameters)))
                .isEqualTo(served);
    }

    private static List<String> parameters(String path) {
        return EveryRoute.parameters(path)
                .filter(name -> !Set.of("org", "mode").contains(name))
                .toList();
    }

    private Answered asked(Route route, String key) {
        GatewayCall call = routes.call(route).header("Authorization", "Bearer " + key);
        return Objects.requireNonNull(installation.call(route.function(), call));
    }
}
