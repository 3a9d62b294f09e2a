package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.Installation;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorFunctionsTest {
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
    void anOperatorHasKeysOfItsOwn() {
        var created = createOperator();
        var id = created.text("id");
        var more = moreKeys(id, created.text("key"));

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
    void nobodyMakesKeysOfAnotherOperator() {
        var created = createOperator();

        var refused = moreKeys(created.text("id"), installation.operatorKey());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("error"))
                .isEqualTo("Only operators themselves make more keys of theirs");
        assertThat(
                        installation
                                .operator(
                                        GetOperatorFunction::new,
                                        get().path("operatorId", created.text("id")))
                                .body()
                                .split("createdAt", -1))
                .hasSize(3);
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
    void anOperatorsRevokedKeyOpensNothingAtOnceAndNoKeyRevokesItself() {
        var created = createOperator();
        var key = created.text("key");
        var function = new ListOrganisationsFunction(installation.wiring());
        assertThat(installation.call(function, bearer(key)).status()).isEqualTo(200);

        assertThat(revokeOperatorKey(created, key).status()).isEqualTo(409);
        assertThat(revokeOperatorKey(created, installation.operatorKey()).status()).isEqualTo(200);

        assertThat(installation.call(function, bearer(key)).body())
                .isEqualTo("{\"error\":\"Invalid API key\"}");
        assertThat(moreKeys(created.text("id"), key).status()).isEqualTo(401);
    }

    private Answered moreKeys(String operatorId, String with) {
        return installation.call(
                CreateOperatorKeyFunction::new,
                GatewayCall.of("POST", "/")
                        .path("operatorId", operatorId)
                        .header("Authorization", "Bearer " + with)
                        .json("{\"name\":\"two\"}"));
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

    private static String secretOf(String key) {
        return key.substring(key.length() - 33, key.length() - 6);
    }
}
