package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Installation.Joined;
import fairdraw.functions.operator.access.CreateOperatorFunction;
import fairdraw.functions.operator.access.CreateOperatorKeyFunction;
import fairdraw.functions.operator.access.CreateOrganisationFunction;
import fairdraw.functions.operator.access.GetOperatorFunction;
import fairdraw.functions.operator.access.GetOrganisationFunction;
import fairdraw.functions.operator.access.ListOperatorsFunction;
import fairdraw.functions.operator.access.ListOrganisationsFunction;
import fairdraw.functions.operator.access.RevokeOperatorKeyFunction;
import fairdraw.functions.operator.access.UpdateOperatorFunction;
import fairdraw.functions.wiring.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators with a role, of whom some reach one organisation only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorReachTest {
    private final Installation installation = new Installation();
    private final String organisation = installation.organisation();
    private final String other = installation.organisation();

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void theOperatorsOfOneOrganisationSeeThatOneAndEachOther() {
        Joined ann = installation.join("auditor", organisation);
        Joined bob = installation.join("owner", organisation);
        Joined eve = installation.join("owner", other);

        assertThat(ids(as(ann, ListOrganisationsFunction::new, get())))
                .containsExactly(organisation);
        assertThat(ids(as(ann, ListOperatorsFunction::new, get().query("limit", "100"))))
                .contains(ann.operatorId(), bob.operatorId())
                .doesNotContain(eve.operatorId());
        assertThat(operator(ann, bob).text("role")).isEqualTo("owner");
        assertThat(operator(ann, eve).status()).isEqualTo(404);
        assertThat(as(ann, GetOrganisationFunction::new, get().path("org", other)).status())
                .isEqualTo(404);
    }

    @Test
    void anOwnerOfOneOrganisationMakesNobodyWhoReachesMore() {
        Joined bob = installation.join("owner", organisation);

        Answered made = created(bob, "{\"name\":\"Cy\"}");
        Answered refused = created(bob, "{\"name\":\"Cy\",\"organisation\":\"" + other + "\"}");

        assertThat(made.text("organisation")).isEqualTo(organisation);
        assertThat(made.text("role")).isEqualTo("owner");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("organisation must be the id of an organisation");
        assertThat(
                        as(bob, CreateOrganisationFunction::new, post().json("{\"name\":\"X\"}"))
                                .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"role\":\"god\"}",
                "{\"name\":\"a\",\"role\":1}",
                "{\"name\":\"a\",\"organisation\":\"org_0000000000000000000000000X\"}",
                "{\"name\":\"a\",\"organisation\":\"x\"}"
            })
    void whatIsNoRoleOrOrganisationIsRefused(String body) {
        assertThat(installation.operator(CreateOperatorFunction::new, post().json(body)).status())
                .isEqualTo(400);
    }

    @Test
    void anotherRoleHoldsFromTheNextCallOn() {
        Joined ann = installation.join("auditor", organisation);
        Joined bob = installation.join("owner", organisation);
        assertThat(changed(ann, bob, "auditor").status()).isEqualTo(403);

        assertThat(changed(bob, ann, "owner").text("role")).isEqualTo("owner");

        assertThat(changed(ann, bob, "support").text("role")).isEqualTo("support");
        assertThat(changed(bob, ann, "auditor").status()).isEqualTo(403);
    }

    @Test
    void nobodyChangesARoleOfTheirOwnOrOfSomebodyOutOfReach() {
        Joined bob = installation.join("owner", organisation);
        Joined eve = installation.join("owner", other);

        assertThat(changed(bob, bob, "auditor").status()).isEqualTo(409);
        assertThat(changed(bob, eve, "auditor").status()).isEqualTo(404);
        assertThat(operator(eve, eve).text("role")).isEqualTo("owner");
    }

    @Test
    void ownersWhoDemoteEachOtherAtOnceLeaveOne() throws Exception {
        Joined ann = installation.join("owner", organisation);
        Joined bob = installation.join("owner", organisation);
        List<Callable<Answered>> both =
                List.of(() -> changed(ann, bob, "auditor"), () -> changed(bob, ann, "auditor"));
        var told = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Answered> answered : threads.invokeAll(both)) {
                told.add(answered.get().status());
            }
        }

        assertThat(told).containsExactlyInAnyOrder(200, 403);
        assertThat(List.of(operator(ann, ann).text("role"), operator(bob, bob).text("role")))
                .containsExactlyInAnyOrder("owner", "auditor");
    }

    @Test
    void everyoneSeesToTheirOwnKeysAndAnOwnerToThoseInReach() {
        Joined ann = installation.join("auditor", organisation);
        Joined sue = installation.join("support", organisation);
        Joined bob = installation.join("owner", organisation);
        Joined eve = installation.join("owner", other);
        Answered more =
                as(
                        ann,
                        CreateOperatorKeyFunction::new,
                        post().path("operatorId", ann.operatorId()));

        assertThat(more.status()).isEqualTo(201);
        assertThat(revoked(sue, ann, more.text("id")).status()).isEqualTo(403);
        assertThat(revoked(eve, ann, more.text("id")).status()).isEqualTo(404);
        assertThat(revoked(ann, ann, more.text("id")).status()).isEqualTo(200);
        assertThat(revoked(bob, ann, ann.keyId()).status()).isEqualTo(200);
    }

    private Answered revoked(Joined caller, Joined of, String keyId) {
        return as(
                caller,
                RevokeOperatorKeyFunction::new,
                GatewayCall.of("DELETE", "/")
                        .path("operatorId", of.operatorId())
                        .path("keyId", keyId));
    }

    private Answered changed(Joined caller, Joined whose, String role) {
        return as(
                caller,
                UpdateOperatorFunction::new,
                GatewayCall.of("PATCH", "/")
                        .path("operatorId", whose.operatorId())
                        .json("{\"role\":\"" + role + "\"}"));
    }

    private Answered created(Joined caller, String body) {
        return as(caller, CreateOperatorFunction::new, post().json(body));
    }

    private Answered operator(Joined caller, Joined whom) {
        return as(caller, GetOperatorFunction::new, get().path("operatorId", whom.operatorId()));
    }

    private Answered as(
            Joined caller, Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.call(function, call.header("Authorization", "Bearer " + caller.key()));
    }

    private static List<String> ids(Answered list) {
        return ((List<?>) Objects.requireNonNull(list.members().get("data")))
                .stream().map(each -> String.valueOf(((Map<?, ?>) each).get("id"))).toList();
    }

    private static GatewayCall get() {
        return GatewayCall.of("GET", "/");
    }

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }
}
