package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.operator.draws.CancelDrawFunction;
import fairdraw.functions.operator.draws.ListDrawsFunction;
import fairdraw.functions.operator.draws.UpdateDrawFunction;
import fairdraw.functions.wiring.Wiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Giveaways in the archive and the lists that leave them out. */
class ArchivedGiveawaysTest {

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");
    private final Giveaway giveaway = new Giveaway(installation, shop, Map.of());

    @Test
    void oneThatIsOverIsArchivedAndListedWhenAskedFor() {
        assertThat(changed("{\"archived\": true}").status()).as("it runs").isEqualTo(409);
        assertThat(listed(list())).containsExactly(giveaway.id());
        cancel();

        assertThat(changed("{\"archived\": true}").members()).containsEntry("archived", true);
        assertThat(listed(list())).isEmpty();
        assertThat(listed(list().query("kind", "giveaway"))).isEmpty();
        assertThat(listed(list().query("kind", "giveaway").query("archived", "true")))
                .containsExactly(giveaway.id());
        assertThat(changed("{\"archived\": false}").members()).containsEntry("archived", false);
        assertThat(listed(list().query("kind", "giveaway"))).containsExactly(giveaway.id());
    }

    @Test
    void nothingElseOfItIsChangedWithTheArchive() {
        Answered refused = changed("{\"archived\": false, \"name\": \"Boots\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"name\"");
        assertThat(changed("{\"archived\": null, \"name\": \"Boots\"}").members())
                .containsEntry("name", "Boots");
        assertThat(changed("{\"archived\": \"yes\"}").status()).isEqualTo(400);
    }

    private void cancel() {
        assertThat(
                        operator(
                                        CancelDrawFunction::new,
                                        GatewayCall.of("POST", "/")
                                                .path("drawId", giveaway.id())
                                                .json("{\"reason\": \"rain\"}"))
                                .status())
                .isEqualTo(202);
        giveaway.advance();
    }

    private Answered changed(String body) {
        return operator(
                UpdateDrawFunction::new,
                GatewayCall.of("PUT", "/").path("drawId", giveaway.id()).json(body));
    }

    private static GatewayCall list() {
        return GatewayCall.of("GET", "/");
    }

    private List<String> listed(GatewayCall list) {
        Answered page = operator(ListDrawsFunction::new, list);
        return ((List<?>) Objects.requireNonNull(page.members().get("data")))
                .stream().map(one -> String.valueOf(((Map<?, ?>) one).get("id"))).toList();
    }

    private Answered operator(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.operator(
                function, call.path("org", shop.organisation()).path("mode", "test"));
    }
}
