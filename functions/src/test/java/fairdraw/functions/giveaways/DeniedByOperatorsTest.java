package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.giveaways.Giveaway.Guest;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Installation.Joined;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.giveaways.DenyConsumerFunction;
import fairdraw.functions.operator.proposals.UpdateSecondPersonFunction;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Denials by operators of an organisation that demands a second person. */
class DeniedByOperatorsTest {

    private static final Map<String, Object> LIVE =
            Map.of("leadSeconds", 600, "drawAt", "2026-07-01T12:20:00Z");

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "live");
    private final Joined ann = installation.join("Ann");
    private final Joined bob = installation.join("Bob");

    @BeforeEach
    void demanded() {
        Answered demanded =
                installation.operator(
                        UpdateSecondPersonFunction::new,
                        GatewayCall.of("PUT", "/")
                                .path("org", shop.organisation())
                                .json("{\"demanded\": true}"));
        assertThat(demanded.status()).isEqualTo(200);
    }

    @Test
    void oneOperatorDeniesUntilTheClose() {
        var giveaway = new Giveaway(installation, shop, LIVE);
        Guest guest = giveaway.guest();
        giveaway.enter(guest);

        Answered denied = denied(ann, giveaway, guest, false);

        assertThat(denied.members())
                .containsEntry("consumerId", guest.id())
                .containsEntry("status", "DENIED")
                .containsEntry("denyReason", "FRAUD_DETECTED");
        assertThat(status(giveaway, guest)).isEqualTo("DENIED");
    }

    @Test
    void aPlaceThatWasWonIsTakenByTwo() {
        var giveaway = new Giveaway(installation, shop, LIVE);
        Guest winner = giveaway.guest();
        giveaway.enter(winner);
        giveaway.isDrawn();
        installation.clock().forward(Duration.ofMinutes(10));
        giveaway.advance();

        assertThat(denied(ann, giveaway, winner, false).status())
                .as("a denial for an open draw")
                .isEqualTo(409);
        Answered proposed = denied(ann, giveaway, winner, true);
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(202);
        assertThat(proposed.text("operation")).isEqualTo("DenyConsumer");
        assertThat(status(giveaway, winner)).isEqualTo("WON");

        Answered confirmed = denied(bob, giveaway, winner, true);
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(status(giveaway, winner)).isEqualTo("DENIED");
    }

    @Test
    void inATestOneIsEnoughAtAnyTime() {
        var tests = new Shopfront(installation, shop.organisation(), "test");
        var giveaway = new Giveaway(installation, tests, Map.of());
        Guest winner = giveaway.guest();
        giveaway.enter(winner);
        giveaway.isDrawn();
        assertThat(status(giveaway, winner)).isEqualTo("WON");

        assertThat(asked(ann, giveaway, winner, true, "test").text("status")).isEqualTo("DENIED");
    }

    @Test
    void aBadDenialIsRefusedBeforeASecondPersonIsAskedFor() {
        var giveaway = new Giveaway(installation, shop, LIVE);

        Answered refused =
                installation.call(
                        DenyConsumerFunction::new,
                        call(ann, giveaway, "live")
                                .json("{\"consumerId\": \"guest_1\", \"afterClose\": true}"));

        assertThat(refused.status()).isEqualTo(400);
    }

    private Answered denied(Joined by, Giveaway giveaway, Guest guest, boolean afterClose) {
        return asked(by, giveaway, guest, afterClose, "live");
    }

    private Answered asked(
            Joined by, Giveaway giveaway, Guest guest, boolean afterClose, String mode) {
        return installation.call(
                DenyConsumerFunction::new,
                call(by, giveaway, mode)
                        .json(
                                Json.object()
                                        .put("consumerId", guest.id())
                                        .put("reason", "FRAUD_DETECTED")
                                        .put("afterClose", afterClose)
                                        .toString()));
    }

    private GatewayCall call(Joined by, Giveaway giveaway, String mode) {
        return giveaway.call()
                .path("org", shop.organisation())
                .path("mode", mode)
                .header("Authorization", "Bearer " + by.key());
    }

    private static String status(Giveaway giveaway, Guest guest) {
        return giveaway.as(guest, GetDrawStatusFunction::new).text("status");
    }
}
