package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.consumers.AuthorizeExternalFunction;
import fairdraw.functions.consumers.ExchangeExternalFunction;
import fairdraw.functions.consumers.RefreshSessionFunction;
import fairdraw.functions.giveaways.Giveaway.Guest;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.giveaways.RebindDeviceFunction;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guests, each of whom is bound to the device that created them. */
class GuestDevicesTest {

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aGuestEntersFromNoOtherDeviceThanTheOneThatMadeThem(boolean required) {
        var giveaway = giveaway(required);
        Guest guest = giveaway.guest("fp_1");

        Answered refused = giveaway.enter(guest, "fp_2");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.members())
                .containsEntry("error", "DEVICE_MISMATCH")
                .containsEntry("code", "FP002");
        assertThat(refused.headers())
                .containsEntry("X-Fingerprint-Mismatch", "true")
                .containsEntry("X-Fingerprint-Error", "true");
        assertThat(giveaway.as(guest, GetDrawStatusFunction::new).status()).isEqualTo(404);
        assertThat(giveaway.enter(guest, " fp_1 ").text("status")).isEqualTo("ENTERED");
        assertThat(giveaway.enter(guest, "fp_2").status()).isEqualTo(403);
    }

    @Test
    void thePlaceOfAGuestWhoEntersWithoutAFingerprintIsTheirDevices() {
        var giveaway = giveaway(false);
        Guest guest = giveaway.guest("fp_1");
        assertThat(giveaway.enter(guest).text("status")).isEqualTo("ENTERED");
        giveaway.isDrawn();
        String token = giveaway.as(guest, GetDrawStatusFunction::new).text("admissionToken");

        Answered other = giveaway.server(CompleteDrawFunction::new, guest, "fingerprint", "fp_2");

        assertThat(other.status()).isEqualTo(403);
        assertThat(other.members()).containsEntry("code", "FP002");
        assertThat(
                        giveaway.server(
                                        CompleteDrawFunction::new,
                                        guest,
                                        "fingerprint",
                                        "fp_1",
                                        "token",
                                        token)
                                .text("status"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void aGuestMadeWithoutAFingerprintIsBoundByTheirFirstEntering() {
        var giveaway = giveaway(true);
        Guest guest = giveaway.guest();
        assertThat(giveaway.enter(guest, "fp_1").text("status")).isEqualTo("ENTERED");
        giveaway.isDrawn();

        assertThat(
                        giveaway.server(CompleteDrawFunction::new, guest, "fingerprint", "fp_2")
                                .members())
                .containsEntry("code", "FP002");
    }

    @Test
    void refreshingKeepsTheDevice() {
        var giveaway = giveaway(false);
        Guest guest = giveaway.guest("fp_1");
        String body = Json.object().put("refreshToken", guest.refreshToken()).toString();
        Answered next =
                shop.page(RefreshSessionFunction::new, GatewayCall.of("POST", "/").json(body));
        var renewed = new Guest(guest.id(), next.text("accessToken"), next.text("refreshToken"));

        assertThat(giveaway.enter(renewed, "fp_2").status()).isEqualTo(403);
        assertThat(giveaway.enter(renewed, "fp_1").text("status")).isEqualTo("ENTERED");
    }

    @Test
    void aKnownCustomerMayChangeDevicesButPlacesKeepTheirs() {
        var entered = giveaway(false);
        var later = giveaway(false);
        Guest guest = entered.guest("fp_1");
        entered.enter(guest, "fp_1");
        String customer = "{\"provider\":\"shopify\",\"issuer\":\"store\",\"subject\":\"devices\"}";
        String code =
                shop.server(
                                AuthorizeExternalFunction::new,
                                GatewayCall.of("POST", "/").json(customer))
                        .text("exchangeCode");
        Answered known =
                shop.consumer(
                        ExchangeExternalFunction::new,
                        guest.token(),
                        GatewayCall.of("POST", "/")
                                .json(Json.object().put("exchangeCode", code).toString()));
        var named = new Guest(guest.id(), known.text("accessToken"), known.text("refreshToken"));

        assertThat(later.enter(named, "fp_2").text("status")).isEqualTo("ENTERED");
        entered.isDrawn();
        assertThat(entered.server(ValidateWinFunction::new, named, "fingerprint", "fp_2").members())
                .containsEntry("code", "FP002");
    }

    @Test
    void aPlaceThatTheOperatorBoundToAnotherDeviceIsShownThere() {
        var giveaway = giveaway(false);
        Guest guest = giveaway.guest("fp_1");
        giveaway.enter(guest, "fp_1");
        String body =
                Json.object().put("consumerId", guest.id()).put("fingerprint", "fp_2").toString();
        GatewayCall rebind =
                giveaway.call().json(body).path("org", shop.organisation()).path("mode", "test");
        assertThat(installation.operator(RebindDeviceFunction::new, rebind).status())
                .isEqualTo(200);

        assertThat(giveaway.enter(guest, "fp_2").text("status")).isEqualTo("ENTERED");
        assertThat(giveaway.enter(guest, "fp_3").status()).isEqualTo(403);
    }

    @Test
    void aPlaceIsNamedByItsConsumerOrByACodeAndNotByBoth() {
        var giveaway = giveaway(true);
        String body = "{\"consumerId\": \"guest_1\", \"confirmationCode\": \"ABCD\"}";
        GatewayCall rebind =
                giveaway.call().json(body).path("org", shop.organisation()).path("mode", "test");

        Answered refused = installation.operator(RebindDeviceFunction::new, rebind);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("consumerId must be absent where confirmationCode is given");
    }

    @Test
    void noTableHoldsAFingerprint() {
        var giveaway = giveaway(true);
        giveaway.enter(giveaway.guest("fp_canary"), "fp_canary");

        for (String table : new String[] {"Consumers", "Draws"}) {
            assertThat(
                            installation
                                    .dynamoDb()
                                    .scanPaginator(scan -> scan.tableName(table))
                                    .items()
                                    .stream()
                                    .map(Object::toString))
                    .isNotEmpty()
                    .noneMatch(item -> item.contains("fp_canary"));
        }
    }

    private Giveaway giveaway(boolean required) {
        return new Giveaway(installation, shop, Map.of("requireFingerprint", required));
    }
}
