package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.giveaways.Giveaway.Guest;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The examples of the published page, with our ids and times, and the cases that it leaves open.
 */
class DrawSurfaceTest {

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");

    @Test
    void aDrawReadsAsPublished() {
        var giveaway =
                new Giveaway(
                        installation,
                        shop,
                        Map.of(
                                "name", "Holiday Giveaway Draw",
                                "sequenceId", "seq_01HXYZ123456789",
                                "openAt", "2026-06-01T09:00:00Z",
                                "closeAt", "2026-12-15T23:59:59Z",
                                "drawAt", "2026-12-16T12:00:00Z",
                                "timeZone", "America/New_York",
                                "maxEntries", 10_000,
                                "winnerCount", 5));

        assertThat(shop.page(ReadDrawFunction::new, giveaway.call()).body())
                .startsWith(
                        Json.object()
                                .put("id", giveaway.id())
                                .put("name", "Holiday Giveaway Draw")
                                .put("sequenceId", "seq_01HXYZ123456789")
                                .put("openAt", "2026-06-01T09:00:00Z")
                                .put("closeAt", "2026-12-15T23:59:59Z")
                                .put("drawAt", "2026-12-16T12:00:00Z")
                                .put("timeZone", "America/New_York")
                                .put("capacity", 10_000)
                                .put("winnerCount", 5)
                                .put("status", "OPEN")
                                .toString()
                                .replace("}", ",\"resultAt\":"));
    }

    @Test
    void enteringAnswersTheStateAndRepeatingItTheSame() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        Guest guest = giveaway.guest();

        Answered entered = giveaway.enter(guest);
        installation.clock().forward(Duration.ofSeconds(5));

        String published =
                Json.object()
                        .put("drawId", giveaway.id())
                        .put("consumerId", guest.id())
                        .put("status", "ENTERED")
                        .put("enteredAt", PLACE.start())
                        .put("wonAt", null)
                        .put("admissionToken", null)
                        .put("denyReason", null)
                        .toString();
        String state = published.substring(0, published.length() - 1);
        assertThat(entered.status()).isEqualTo(200);
        assertThat(entered.body()).startsWith(state);
        assertThat(giveaway.enter(guest).body()).isEqualTo(entered.body());
        assertThat(giveaway.as(guest, GetDrawStatusFunction::new).body())
                .startsWith(state + ",\"link\":");
    }

    @Test
    void anEntrantMaySaltTheirEntryWith64Characters() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        String salt = Character.toString(0x1F339).repeat(64);

        Answered tooLong =
                giveaway.as(
                        giveaway.guest(),
                        EnterDrawFunction::new,
                        giveaway.call().json("{\"salt\":\"" + salt + "!\"}"));
        Answered entered =
                giveaway.as(
                        giveaway.guest(),
                        EnterDrawFunction::new,
                        giveaway.call().json("{\"salt\":\"" + salt + "\"}"));

        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body()).contains("\"salt\"", "must be 1 to 64 characters");
        assertThat(entered.text("status")).isEqualTo("ENTERED");
    }

    @Test
    void leavingIsToldAsDenied() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        Guest guest = giveaway.guest();
        giveaway.enter(guest);

        Answered left = giveaway.as(guest, LeaveDrawFunction::new);

        assertThat(left.status()).isEqualTo(200);
        assertThat(left.members())
                .containsEntry("status", "DENIED")
                .containsEntry("denyReason", "DRAW_CLOSED");
        assertThat(giveaway.enter(guest).text("status")).isEqualTo("ENTERED");
    }

    @Test
    void aDrawThatOpensLaterSaysWhen() {
        var giveaway = new Giveaway(installation, shop, Map.of("openAt", "2026-07-01T12:00:30Z"));

        Answered early = giveaway.enter(giveaway.guest());

        assertThat(early.status()).isEqualTo(423);
        assertThat(early.body())
                .isEqualTo(
                        "{\"error\":\"Draw is not open yet\",\"opensAt\":\"2026-07-01T12:00:30Z\","
                                + "\"retryAfter\":30}");
        assertThat(early.headers()).containsEntry("Retry-After", "2026-07-01T12:00:30Z");
        assertThat((String) early.headers().get("Access-Control-Expose-Headers"))
                .contains("Retry-After", "X-Fingerprint-Error", "X-Fingerprint-Mismatch");
    }

    @Test
    void aDraftIsPendingAndSaysNothingOfItsOpening() {
        var draft = new java.util.LinkedHashMap<String, Object>(Giveaway.SOON);
        draft.remove("openAt");
        draft.remove("closeAt");
        String id =
                shop.server(
                                CreateConsumerDrawFunction::new,
                                GatewayCall.of("POST", "/").json(Json.text(draft)))
                        .text("id");
        GatewayCall call = GatewayCall.of("POST", "/").path("drawId", id);

        assertThat(shop.page(ReadDrawFunction::new, call).text("status")).isEqualTo("PENDING");
        Answered early =
                shop.consumer(
                        EnterDrawFunction::new,
                        shop.guestToken(),
                        GatewayCall.of("POST", "/").path("drawId", id));
        assertThat(early.status()).isEqualTo(423);
        assertThat(early.headers()).doesNotContainKey("Retry-After");
    }

    @Test
    void aClosedDrawTakesNobody() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        Guest guest = giveaway.guest();
        installation.clock().forward(Duration.ofMinutes(10));

        Answered late = giveaway.enter(guest);

        assertThat(late.status()).isEqualTo(400);
        assertThat(late.body()).isEqualTo("{\"error\":\"Draw is closed\"}");
    }

    @Test
    void aFullDrawSaysSoAndWhoIsInStaysIn() {
        var giveaway = new Giveaway(installation, shop, Map.of("capacity", 1));
        Guest first = giveaway.guest();
        giveaway.enter(first);

        Answered full = giveaway.enter(giveaway.guest());

        assertThat(full.status()).isEqualTo(429);
        assertThat(full.body()).isEqualTo("{\"error\":\"Draw is full\"}");
        assertThat(full.headers()).containsEntry("Retry-After", "30");
        assertThat(giveaway.enter(first).text("status")).isEqualTo("ENTERED");
    }

    @Test
    void aDeniedConsumerIsToldWhyAndStaysOut() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        Guest guest = giveaway.guest();

        Answered denied =
                giveaway.server(DenyEntrantFunction::new, guest, "reason", "ORDER_LIMIT_EXCEEDED");

        assertThat(denied.body())
                .isEqualTo(
                        Json.object()
                                .put("drawId", giveaway.id())
                                .put("consumerId", guest.id())
                                .put("status", "DENIED")
                                .put("enteredAt", null)
                                .put("wonAt", null)
                                .put("admissionToken", null)
                                .put("denyReason", "ORDER_LIMIT_EXCEEDED")
                                .toString());
        assertThat(giveaway.enter(guest).body()).isEqualTo(denied.body());
        Answered unknown = giveaway.server(DenyEntrantFunction::new, guest, "reason", "BAD_MOOD");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.members())
                .containsEntry("error", "Validation failed")
                .containsEntry("code", "VALIDATION_FAILED");
    }

    @Test
    void timesAreInWholeSeconds() {
        installation.clock().forward(Duration.ofMillis(999));
        var giveaway =
                new Giveaway(installation, shop, Map.of("openAt", "2026-07-01T12:00:05.250Z"));
        Guest guest = giveaway.guest();

        Answered early = giveaway.enter(guest);
        installation.clock().forward(Duration.ofMillis(5_124));
        Answered entered = giveaway.enter(guest);

        assertThat(shop.guest().body()).contains("\"expiresAt\":\"2026-07-01T13:00:06Z\"");
        assertThat(early.headers()).containsEntry("Retry-After", "2026-07-01T12:00:06Z");
        assertThat(early.text("opensAt")).isEqualTo("2026-07-01T12:00:06Z");
        assertThat(entered.text("enteredAt")).isEqualTo("2026-07-01T12:00:06Z");
        assertThat(shop.server(ReadDrawFunction::new, giveaway.call()).members())
                .containsEntry("createdAt", "2026-07-01T12:00:00Z")
                .containsEntry("openAt", "2026-07-01T12:00:05Z");
    }

    @Test
    void nothingOfAnotherOrganisationOrModeIsThere() {
        var giveaway = new Giveaway(installation, shop, Map.of());

        for (Shopfront other : shop.others()) {
            assertThat(other.page(ReadDrawFunction::new, giveaway.call()).body())
                    .isEqualTo("{\"error\":\"Draw not found\"}");
            assertThat(
                            other.consumer(
                                            EnterDrawFunction::new,
                                            other.guestToken(),
                                            giveaway.call())
                                    .status())
                    .isEqualTo(404);
        }
    }
}
