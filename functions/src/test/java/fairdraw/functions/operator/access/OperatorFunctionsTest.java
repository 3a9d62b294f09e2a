package fairdraw.functions.operator.access;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Installation.Joined;
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
        var id = created.operatorId();
        var more = moreKeys(id, created.key());

        assertThat(created.key()).startsWith("op_" + created.keyId());
        assertThat(more.text("key")).startsWith("op_");
        assertThat(withKey(more.text("key")).status()).isEqualTo(200);
        assertThat(
                        installation
                                .operator(GetOperatorFunction::new, get().path("operatorId", id))
                                .body())
                .contains(created.keyId(), more.text("id"))
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

        var refused = moreKeys(created.operatorId(), installation.operatorKey());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("error"))
                .isEqualTo("Only operators themselves make more keys of theirs");
        assertThat(
                        installation
                                .operator(
                                        GetOperatorFunction::new,
                                        get().path("operatorId", created.operatorId()))
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
        var key = created.key();
        var function = new ListOrganisationsFunction(installation.wiring());
        assertThat(installation.call(function, bearer(key)).status()).isEqualTo(200);

        assertThat(revokeOperatorKey(created, key).status()).isEqualTo(409);
        assertThat(revokeOperatorKey(created, installation.operatorKey()).status()).isEqualTo(200);

        assertThat(installation.call(function, bearer(key)).body())
                .isEqualTo("{\"error\":\"Invalid API key\"}");
        assertThat(moreKeys(created.operatorId(), key).status()).isEqualTo(401);
    }

    @Test
    void theAuditSaysWhichKeyACallMadeAndTheKeyWhoMadeIt() {
        var created = createOperator();
        var more = moreKeys(created.operatorId(), created.key());

        assertThat(more.body())
                .contains(
                        "\"madeBy\":{\"operatorId\":\"%s\",\"keyId\":\"%s\"}"
                                .formatted(created.operatorId(), created.keyId()));
        assertThat(
                        installation
                                .operator(ListAuditFunction::new, get().query("limit", "100"))
                                .body())
                .contains("\"madeKey\":\"" + more.text("id") + "\"");
    }

    @Test
    void aRevokedKeyTakesAlongWhatItMadeIfThatIsWished() {
        var created = createOperator();
        var more = moreKeys(created.operatorId(), created.key());

        assertThat(revokeOperatorKey(created, installation.operatorKey(), "yes").status())
                .isEqualTo(400);
        assertThat(revokeOperatorKey(created, installation.operatorKey(), "false").body())
                .doesNotContain("\"made\"");
        assertThat(withKey(more.text("key")).status()).isEqualTo(200);
        assertThat(revokeOperatorKey(created, installation.operatorKey(), "true").body())
                .contains("\"made\":{\"revoked\":1,\"spared\":null,\"complete\":true}");
        assertThat(withKey(more.text("key")).status()).isEqualTo(401);
    }

    @Test
    void theAuditSaysWhetherARevocationTookAlongWhatTheKeyMade() {
        var created = createOperator();
        revokeOperatorKey(created, installation.operatorKey(), "true");

        assertThat(
                        installation
                                .operator(ListAuditFunction::new, get().query("limit", "100"))
                                .body())
                .contains("\"method\":\"DELETE\",\"path\":\"/?withMade=true\"")
                .doesNotContain("limit=100");
    }

    private Answered revokeOperatorKey(Joined operator, String with, String withMade) {
        return installation.call(
                RevokeOperatorKeyFunction::new,
                GatewayCall.of("DELETE", "/")
                        .path("operatorId", operator.operatorId())
                        .path("keyId", operator.keyId())
                        .query("withMade", withMade)
                        .header("Authorization", "Bearer " + with));
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

    private Joined createOperator() {
        return installation.join("Ann");
    }

    private Answered revokeOperatorKey(Joined operator, String with) {
        return revokeOperatorKey(operator, with, "false");
    }

    private static String secretOf(String key) {
        return key.substring(key.length() - 33, key.length() - 6);
    }
}
