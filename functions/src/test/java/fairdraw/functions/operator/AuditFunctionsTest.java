package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Installation.Joined;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.operator.access.ListAuditFunction;
import fairdraw.functions.operator.access.UpdateOperatorFunction;
import fairdraw.functions.operator.carts.UpdateCartPolicyFunction;
import fairdraw.functions.operator.draws.CancelDrawFunction;
import fairdraw.functions.operator.lotteries.PauseLotteryFunction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit by object, person and time, with what each call changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditFunctionsTest {
    private static final String LOTTERY =
            """
            {"slug": "five", "name": "Five", "ticketPriceUsdCents": 200, "maxTicketsPerUser": 5,
             "poolPermille": 500, "drawFrequency": "CUSTOM", "schedule": {"every": "PT5M"},
             "numbersConfig": {"main": {"pick": 1, "from": 1, "to": 1}},
             "tiers": [{"name": "all", "main": 1, "poolPermille": 1000}]}
            """;

    private final Installation installation = new Installation();
    private final Partner partner = new Partner(installation, "test");

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void aCallSaysWhatItMadeAndWhatItChanged() {
        partner.create(LOTTERY);
        installation.clock().forward(Duration.ofSeconds(1));
        partner.operator(PauseLotteryFunction::new, post().path("slug", "five"));

        var calls = audited(get().query("object", "five").query("organisation", organisation()));

        assertThat(calls).hasSize(2);
        assertThat(calls.get(0))
                .extracting("organisation", "object", "status", "reason")
                .containsExactly(organisation(), "five", 200L, null);
        assertThat(status(calls.get(0), "before")).isEqualTo("ACTIVE");
        assertThat(status(calls.get(0), "after")).isEqualTo("PAUSED");
        assertThat(calls.get(1).get("before")).isNull();
        assertThat(status(calls.get(1), "after")).isEqualTo("ACTIVE");
    }

    @Test
    void aReasonIsKeptEvenOfWhatWasRefused() {
        partner.operator(
                CancelDrawFunction::new,
                post().path("drawId", "draw_x").json("{\"reason\": \"rain\"}"));

        assertThat(audited(get().query("object", "draw_x").query("organisation", organisation())))
                .singleElement()
                .extracting("reason", "status", "before", "after")
                .containsExactly("rain", 404L, null, null);
    }

    @Test
    void aPersonsCallsAreFoundByThemAndByTime() {
        Joined ann = installation.join("Ann");
        as(ann, get());
        installation.clock().forward(Duration.ofHours(2));
        as(ann, get());

        var all = audited(get().query("operator", ann.operatorId()));
        assertThat(all).hasSize(3).extracting("path").contains("/operator/v1/operators/redeem");
        String later = String.valueOf(all.getFirst().get("at"));
        assertThat(audited(get().query("operator", ann.operatorId()).query("from", later)))
                .hasSize(1);
        assertThat(audited(get().query("operator", ann.operatorId()).query("until", later)))
                .hasSize(2);
    }

    @Test
    void anotherRoleIsOfTheInstallation() {
        Joined ann = installation.join("Ann");
        installation.clock().forward(Duration.ofSeconds(1));
        installation.operator(
                UpdateOperatorFunction::new,
                post().path("operatorId", ann.operatorId()).json("{\"role\": \"support\"}"));

        var calls = audited(get().query("object", ann.operatorId()));

        assertThat(((Map<?, ?>) Objects.requireNonNull(calls.getFirst().get("before"))).get("role"))
                .isEqualTo("owner");
        assertThat(((Map<?, ?>) Objects.requireNonNull(calls.getFirst().get("after"))).get("role"))
                .isEqualTo("support");
    }

    @Test
    void whoReachesOneOrganisationSeesItsCallsAlone() {
        Joined ann = installation.join("auditor", organisation());
        partner.operator(UpdateCartPolicyFunction::new, post().json("{}"));
        installation.organisation();

        Answered seen = as(ann, get().query("limit", "100"));

        assertThat(seen.body()).contains("cart-policy").doesNotContain("\"organisation\":null");
        assertThat(as(ann, get().query("organisation", installation.organisation())).status())
                .isEqualTo(404);
    }

    @Test
    void theAuditIsExportedAsOneFile() {
        Answered file =
                installation.operator(
                        ListAuditFunction::new,
                        get().header("Accept", "text/csv").query("limit", "1"));

        assertThat(file.body())
                .startsWith("id,at,operatorId,keyId,method,path,requestId,organisation,object,");
        assertThat(file.body().lines().count()).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "until"})
    void whatIsNoTimeIsRefused(String name) {
        assertThat(
                        installation
                                .operator(ListAuditFunction::new, get().query(name, "yesterday"))
                                .status())
                .isEqualTo(400);
    }

    private String organisation() {
        return partner.organisation();
    }

    private static Object status(Map<?, ?> call, String when) {
        return Objects.requireNonNull(
                ((Map<?, ?>) Objects.requireNonNull(call.get(when))).get("status"));
    }

    private List<Map<?, ?>> audited(GatewayCall call) {
        Answered answered = installation.operator(ListAuditFunction::new, call);
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        return ((List<?>) Objects.requireNonNull(answered.members().get("data")))
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    private Answered as(Joined caller, GatewayCall call) {
        return installation.call(
                ListAuditFunction::new, call.header("Authorization", "Bearer " + caller.key()));
    }

    private static GatewayCall get() {
        return GatewayCall.of("GET", "/operator/v1/audit");
    }

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/cart-policy");
    }
}
