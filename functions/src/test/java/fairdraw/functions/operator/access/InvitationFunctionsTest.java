package fairdraw.functions.operator.access;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationFunctionsTest {
    private static final String INVALID = "401 {\"error\":\"Invalid code\"}";

    private final Installation installation = new Installation();

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void aNewOperatorAloneSeesTheirFirstKey() {
        var created = created();

        assertThat(created.members().keySet())
                .containsExactly(
                        "id", "name", "role", "organisation", "createdAt", "code", "codeExpiresAt");
        assertThat(created.text("codeExpiresAt")).isEqualTo("2026-07-02T12:00:00Z");
        assertThat(operator(created)).contains("\"keys\":[]");

        var first = installation.redeem(created.text("code"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("key")).startsWith("op_" + first.text("id"));
        assertThat(with(first.text("key")).status()).isEqualTo(200);
        assertThat(operator(created)).contains(first.text("id"));
        assertThat(stored()).doesNotContain(secretOf(created.text("code")));
    }

    @Test
    void aCodeIsGoodOnceAndTheAuditTellsOfEveryTry() {
        var created = created();
        var first = installation.redeem(created.text("code"));

        assertThat(told(installation.redeem(created.text("code")))).isEqualTo(INVALID);

        var code = created.text("code").substring(5, 13);
        assertThat(audit().split("\\{\"id\"", -1))
                .filteredOn(record -> record.contains("\"keyId\":\"" + code + "\""))
                .allMatch(record ->
                        record.contains("\"operatorId\":\"" + created.text("id") + "\"")
                                && record.contains("/operator/v1/operators/redeem"))
                .extracting(record -> record.replaceAll("(?s).*\"status\"", "\"status\""))
                .satisfiesExactlyInAnyOrder(
                        good ->
                                assertThat(good)
                                        .startsWith(
                                                "\"status\":201,\"madeKey\":\"" + first.text("id")),
                        bad -> assertThat(bad).startsWith("\"status\":401,\"madeKey\":null"));
    }

    @Test
    void manyWhoRedeemACodeAtOnceGetOneKey() throws Exception {
        var created = created();
        var told = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Answered> redeem = () -> installation.redeem(created.text("code"));
            for (Future<Answered> answered : threads.invokeAll(Collections.nCopies(6, redeem))) {
                told.add(answered.get().status());
            }
        }

        assertThat(told).containsOnlyOnce(201).containsOnly(201, 401);
        assertThat(operator(created).split("op_", -1)).hasSize(2);
    }

    @Test
    void aCodeIsGoodForADay() {
        var created = created();
        installation.clock().forward(Duration.ofDays(1));
        var answered = installation.redeem(created.text("code"));
        installation.clock().forward(Duration.ofDays(-1));

        assertThat(told(answered)).isEqualTo(INVALID);
    }

    @Test
    void aCodeDiesWithTheKeyThatMadeIt() {
        var maker = installation.join("Maker");
        var created =
                installation.call(
                        CreateOperatorFunction::new,
                        GatewayCall.of("POST", "/")
                                .header("Authorization", "Bearer " + maker.key())
                                .json("{\"name\":\"Ann\"}"));
        installation.operator(
                RevokeOperatorKeyFunction::new,
                GatewayCall.of("DELETE", "/")
                        .path("operatorId", maker.operatorId())
                        .path("keyId", maker.keyId()));

        assertThat(told(installation.redeem(created.text("code")))).isEqualTo(INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "join_x", "join_0000000000000000000000000000000000000000000"})
    void whatIsNoCodeIsRefused(String code) {
        assertThat(told(installation.redeem(code))).isEqualTo(INVALID);
    }

    @Test
    void noKeyIsACodeAndNoCodeIsAKey() {
        var created = created();

        assertThat(told(installation.redeem(installation.operatorKey()))).isEqualTo(INVALID);
        assertThat(with(created.text("code")).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"code\":1}", "{\"code\":\"\"}", "{\"code\":\"a\",\"b\":1}", "[]"})
    void aBadRequestIsRefused(String body) {
        assertThat(
                        installation
                                .call(
                                        RedeemCodeFunction::new,
                                        GatewayCall.of("POST", "/").json(body))
                                .status())
                .isEqualTo(400);
    }

    private Answered created() {
        return installation.operator(
                CreateOperatorFunction::new,
                GatewayCall.of("POST", "/").json("{\"name\":\"Ann\"}"));
    }

    private String operator(Answered created) {
        return installation
                .operator(
                        GetOperatorFunction::new,
                        GatewayCall.of("GET", "/").path("operatorId", created.text("id")))
                .body();
    }

    private String audit() {
        return installation
                .operator(ListAuditFunction::new, GatewayCall.of("GET", "/").query("limit", "100"))
                .body();
    }

    private Answered with(String key) {
        return installation.call(
                ListOrganisationsFunction::new,
                GatewayCall.of("GET", "/").header("Authorization", "Bearer " + key));
    }

    private static String told(Answered answered) {
        return answered.status() + " " + answered.body();
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

    private static String secretOf(String code) {
        return code.substring(code.length() - 33, code.length() - 6);
    }
}
