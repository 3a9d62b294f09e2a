package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.evidence.GetEvidenceLeavesFunction;
import fairdraw.functions.giveaways.Giveaway.Guest;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.operator.draws.CancelDrawFunction;
import fairdraw.functions.wiring.Wiring;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The public evidence of a draw, from its first entry to its end. */
class EvidenceLifeTest {
    private static final String FOR_SECONDS = "public, max-age=5";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");
    private @Nullable Giveaway held;

    @BeforeEach
    void aDrawAmongPeople() {
        held = new Giveaway(installation, shop, Map.of());
    }

    /** Others may still speak of its entries in the register when the draw is over. */
    @Test
    void evidenceIsForSecondsAndItsLeavesForGood() {
        Giveaway giveaway = giveaway();
        Guest guest = giveaway.guest();
        giveaway.enter(guest);
        assertThat(evidence().headers()).containsEntry("Cache-Control", FOR_SECONDS);
        assertThat(leaves().status()).isEqualTo(404);
        assertThat(leaves().headers()).containsEntry("Cache-Control", "no-store");

        giveaway.isDrawn();

        assertThat(evidence().text("status")).isEqualTo("DRAWN");
        assertThat(evidence().headers()).containsEntry("Cache-Control", FOR_SECONDS);
        assertThat(leaves().headers()).containsEntry("Cache-Control", FOR_EVER);

        giveaway.server(CompleteDrawFunction::new, guest);
        giveaway.advance();

        Answered last = evidence();
        assertThat(last.text("status")).isEqualTo("COMPLETED");
        assertThat(last.headers()).containsEntry("Cache-Control", FOR_SECONDS).containsKey("ETag");
        assertThat(
                        read(
                                        GetEvidenceFunction::new,
                                        call().header(
                                                        "If-None-Match",
                                                        String.valueOf(last.headers().get("ETag"))))
                                .status())
                .isEqualTo(304);
    }

    @Test
    void theDrawShowsTheHashOfTheRulesThatItsEvidenceHas() {
        Answered shown = shop.server(UpdateConsumerDrawFunction::new, call().json("{}"));

        assertThat(evidence().members().get("rules"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("hash", shown.text("rulesHash"));
    }

    @Test
    void onlyALotteryHasWhatOpensItsLeaves() {
        Giveaway giveaway = giveaway();
        giveaway.enter(giveaway.guest());
        giveaway.isDrawn();

        assertThat(leaves("true").status()).isEqualTo(404);
        assertThat(leaves("false")).isEqualTo(leaves());
        assertThat(leaves().status()).isEqualTo(200);
        assertThat(leaves("perhaps").status()).isEqualTo(400);
    }

    @Test
    void aDrawCalledOffAfterItsSealKeepsItsSealAndItsLeaves() {
        Giveaway giveaway = giveaway();
        giveaway.enter(giveaway.guest());
        giveaway.advance();
        installation.clock().forward(Duration.ofMinutes(10));
        giveaway.advance();
        Answered sealed = evidence();
        Answered leaves = leaves();
        assertThat(sealed.text("status")).isEqualTo("SEALED");
        assertThat(sealed.members().get("seal")).isNotNull();

        installation.operator(
                CancelDrawFunction::new,
                giveaway.call()
                        .path("org", shop.organisation())
                        .path("mode", shop.mode())
                        .json("{\"reason\": \"a mistake\"}"));
        giveaway.advance();

        Answered cancelled = evidence();
        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.members())
                .containsEntry("pages", 1L)
                .containsEntry("seal", sealed.members().get("seal"));
        assertThat(leaves()).isEqualTo(leaves);
        assertThat(Base64.getDecoder().decode(leaves.text("leaves"))).hasSize(71);
        assertThat(cancelled.headers()).containsEntry("Cache-Control", FOR_SECONDS);
    }

    private Giveaway giveaway() {
        return Objects.requireNonNull(held);
    }

    private Answered leaves(String opened) {
        return read(GetEvidenceLeavesFunction::new, call().query("opened", opened));
    }

    private Answered evidence() {
        return read(GetEvidenceFunction::new, call());
    }

    private Answered leaves() {
        return read(GetEvidenceLeavesFunction::new, call());
    }

    private Answered read(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.call(function, call);
    }

    private GatewayCall call() {
        return GatewayCall.of("GET", "/").path("drawId", giveaway().id());
    }
}
