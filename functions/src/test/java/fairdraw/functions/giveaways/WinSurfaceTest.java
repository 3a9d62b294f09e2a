package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.consumers.LogoutFunction;
import fairdraw.functions.giveaways.Giveaway.Guest;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The claim of a place: the published examples of validate and complete, and the checks of devices.
 */
class WinSurfaceTest {

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");

    @Test
    void aWinnerIsValidatedAndClaimsOnce() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        List<Guest> guests = Stream.generate(giveaway::guest).limit(3).toList();
        guests.forEach(giveaway::enter);
        giveaway.isDrawn();

        Guest winner = winner(giveaway, guests);
        Guest loser = guests.stream().filter(guest -> !guest.equals(winner)).findFirst().get();
        Answered won = giveaway.as(winner, GetDrawStatusFunction::new);
        assertThat(won.members().keySet())
                .containsExactly(
                        "drawId",
                        "consumerId",
                        "status",
                        "enteredAt",
                        "wonAt",
                        "admissionToken",
                        "denyReason",
                        "link");
        assertThat(giveaway.as(loser, GetDrawStatusFunction::new).text("status")).isEqualTo("LOST");
        assertThat(giveaway.server(ValidateWinFunction::new, winner).body()).isEqualTo("true");
        assertInvalid(giveaway.server(ValidateWinFunction::new, loser), "NOT_WINNER");
        assertThat(giveaway.server(CompleteDrawFunction::new, loser).body())
                .isEqualTo("{\"error\":\"Consumer is not a winner\"}");

        Answered completed = giveaway.server(CompleteDrawFunction::new, winner);
        assertThat(completed.body())
                .isEqualTo(
                        Json.object()
                                .put("drawId", giveaway.id())
                                .put("consumerId", winner.id())
                                .put("status", "COMPLETED")
                                .put("completedAt", installation.clock().instant())
                                .toString());
        installation.clock().forward(Duration.ofSeconds(9));
        assertThat(giveaway.server(CompleteDrawFunction::new, winner).body())
                .isEqualTo(completed.body());
        assertInvalid(giveaway.server(ValidateWinFunction::new, winner), "ALREADY_COMPLETED");
    }

    @Test
    void aPlaceNotClaimedInTimeIsExpired() {
        var giveaway = new Giveaway(installation, shop, Map.of("admissionExpirationSeconds", 60));
        Guest guest = giveaway.guest();
        giveaway.enter(guest);
        giveaway.isDrawn();

        installation.clock().forward(Duration.ofSeconds(60));

        assertInvalid(giveaway.server(ValidateWinFunction::new, guest), "ADMISSION_EXPIRED");
        assertThat(giveaway.server(CompleteDrawFunction::new, guest).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "admissionToken"})
    void aTokenIsCheckedUnderBothOfItsNames(String name) {
        var giveaway = new Giveaway(installation, shop, Map.of());
        Guest winner = giveaway.guest();
        giveaway.enter(winner);
        giveaway.isDrawn();
        String token = giveaway.as(winner, GetDrawStatusFunction::new).text("admissionToken");
        String another = token.substring(0, token.length() - 1) + "~";

        assertInvalid(
                giveaway.server(ValidateWinFunction::new, winner, name, another), "INVALID_TOKEN");
        assertThat(giveaway.server(CompleteDrawFunction::new, winner, name, another).status())
                .isEqualTo(409);
        assertThat(giveaway.server(ValidateWinFunction::new, winner, name, token).body())
                .isEqualTo("true");
        assertThat(giveaway.server(CompleteDrawFunction::new, winner, name, token).status())
                .isEqualTo(200);
    }

    @Test
    void anotherDeviceIsRefusedAsPublished() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        Guest guest = giveaway.guest();
        giveaway.as(guest, EnterDrawFunction::new, giveaway.call().header("X-Fingerprint", "fp_1"));
        giveaway.isDrawn();

        Answered refused = giveaway.server(ValidateWinFunction::new, guest, "fingerprint", "fp_2");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.headers())
                .containsEntry("X-Fingerprint-Mismatch", "true")
                .containsEntry("X-Fingerprint-Error", "true");
        assertThat(refused.body())
                .matches(
                        "\\{\"valid\":false,\"error\":\"DEVICE_MISMATCH\",\"message\":\"This"
                                + " winning token can only be used on the device that originally"
                                + " entered the"
                                + " draw\\.\",\"code\":\"FP002\",\"support\":\\{\"message\":\"If you"
                                + " need to switch devices, please contact support with your"
                                + " confirmation code\\.\",\"confirmationCode\":\"[0-9A-Z]{13}\"}}");
        assertThat(giveaway.server(ValidateWinFunction::new, guest, "fingerprint", "fp_1").body())
                .isEqualTo("true");
    }

    @Test
    void aDrawMayAskForAFingerprint() {
        var giveaway = new Giveaway(installation, shop, Map.of("requireFingerprint", true));

        Answered refused = giveaway.enter(giveaway.guest());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers()).containsEntry("X-Fingerprint-Error", "true");
        assertThat(refused.members())
                .containsEntry("error", "FINGERPRINT_REQUIRED")
                .containsEntry("code", "FP001");
        assertThat(refused.body())
                .matches(
                        "\\{\"error\":\"FINGERPRINT_REQUIRED\",\"code\":\"FP001\",\"message\":\"Device"
                                + " fingerprint is required for this"
                                + " action\",\"support\":\\{\"message\":\"If you need assistance,"
                                + " please contact support with this reference"
                                + " code\\.\",\"referenceCode\":\"[0-9A-Z]{13}\"}}");
    }

    @Test
    void aRefusedDeviceHasOneCodeForEachConsumerDrawAndHour() {
        var giveaway = new Giveaway(installation, shop, Map.of("requireFingerprint", true));
        Guest guest = giveaway.guest();
        Answered first = giveaway.enter(guest);

        assertThat(giveaway.enter(guest).body()).isEqualTo(first.body());
        assertThat(giveaway.enter(giveaway.guest()).body()).isNotEqualTo(first.body());
        installation.clock().forward(Duration.ofHours(1));
        assertThat(giveaway.enter(guest).body()).isNotEqualTo(first.body());
    }

    @Test
    void claimingAPlaceDemandsWhatLookingAtItDoes() {
        var giveaway = new Giveaway(installation, shop, Map.of("requireFingerprint", true));
        Guest guest = giveaway.guest();
        giveaway.as(guest, EnterDrawFunction::new, giveaway.call().header("X-Fingerprint", "fp_1"));
        giveaway.isDrawn();

        Answered without = giveaway.server(CompleteDrawFunction::new, guest);
        Answered other = giveaway.server(CompleteDrawFunction::new, guest, "fingerprint", "fp_2");

        assertThat(without.status()).isEqualTo(400);
        assertThat(without.members()).containsEntry("code", "FP001");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.members()).containsEntry("code", "FP002");
        Answered claimed = giveaway.server(CompleteDrawFunction::new, guest, "fingerprint", "fp_1");
        assertThat(claimed.text("status")).isEqualTo("COMPLETED");
        assertThat(giveaway.server(CompleteDrawFunction::new, guest, "fingerprint", "fp_1").body())
                .isEqualTo(claimed.body());
    }

    @Test
    void afterALogoutTheAccessTokenReadsButNeitherEntersNorLeaves() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        Guest inside = giveaway.guest();
        Guest outside = giveaway.guest();
        giveaway.enter(inside);
        for (Guest guest : List.of(inside, outside)) {
            assertThat(giveaway.as(guest, LogoutFunction::new).status()).isEqualTo(204);
        }

        for (Answered refused :
                List.of(
                        giveaway.enter(outside),
                        giveaway.enter(inside),
                        giveaway.as(inside, LeaveDrawFunction::new))) {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.body()).isEqualTo("{\"error\":\"Authentication required\"}");
        }
        assertThat(giveaway.as(inside, GetDrawStatusFunction::new).text("status"))
                .isEqualTo("ENTERED");
    }

    @Test
    void oneDeviceTakesOneEntryOfADrawThatAsksForFingerprints() {
        var giveaway = new Giveaway(installation, shop, Map.of("requireFingerprint", true));
        var call = giveaway.call().header("X-Fingerprint", "fp_1");
        Guest first = giveaway.guest();
        assertThat(giveaway.as(first, EnterDrawFunction::new, call).text("status"))
                .isEqualTo("ENTERED");

        for (int n = 0; n < 5; n++) {
            Answered denied = giveaway.as(giveaway.guest(), EnterDrawFunction::new, call);
            assertThat(denied.status()).isEqualTo(200);
            assertThat(denied.members())
                    .containsEntry("status", "DENIED")
                    .containsEntry("denyReason", "ORDER_LIMIT_EXCEEDED");
        }
        giveaway.as(first, LeaveDrawFunction::new);
        assertThat(giveaway.as(giveaway.guest(), EnterDrawFunction::new, call).text("status"))
                .isEqualTo("DENIED");
        assertThat(giveaway.as(first, EnterDrawFunction::new, call).text("status"))
                .isEqualTo("ENTERED");
    }

    @Test
    void aDrawMaySayHowManyEntriesADeviceHas() {
        var giveaway = new Giveaway(installation, shop, Map.of("maxEntriesPerDevice", 2));
        var call = giveaway.call().header("X-Fingerprint", "fp_1");
        assertThat(giveaway.enter(giveaway.guest()).members()).containsEntry("code", "FP001");

        List<String> statuses =
                Stream.generate(giveaway::guest)
                        .limit(3)
                        .map(guest -> giveaway.as(guest, EnterDrawFunction::new, call))
                        .map(answer -> answer.text("status"))
                        .toList();

        assertThat(statuses).containsExactly("ENTERED", "ENTERED", "DENIED");
        assertThat(
                        giveaway.as(
                                        giveaway.guest(),
                                        EnterDrawFunction::new,
                                        giveaway.call().header("X-Fingerprint", "fp_2"))
                                .text("status"))
                .isEqualTo("ENTERED");
    }

    @Test
    void anEmptyLimitOfADeviceIsNone() {
        var giveaway = new Giveaway(installation, shop, Map.of("maxEntriesPerDevice", ""));

        assertThat(giveaway.enter(giveaway.guest()).text("status")).isEqualTo("ENTERED");
    }

    /** Checks that a negative answer has a status that is no success either. */
    private static void assertInvalid(Answered answered, String error) {
        assertThat(answered.status()).isEqualTo(403);
        assertThat(answered.members()).containsEntry("valid", false).containsEntry("error", error);
    }

    private static Guest winner(Giveaway giveaway, List<Guest> guests) {
        return guests.stream()
                .filter(guest ->
                        giveaway.as(guest, GetDrawStatusFunction::new).text("status").equals("WON"))
                .findFirst()
                .orElseThrow();
    }
}
