package fairdraw.functions.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.Installation;
import fairdraw.functions.InstallationWithBeacon;
import fairdraw.functions.Shopfront;
import fairdraw.functions.draws.Giveaway.Guest;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.http.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the published page, with our ids and times, and what the page leaves open. */
class DrawSurfaceTest {

    private static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");

    @AfterAll
    static void close() {
        PLACE.close();
    }

    @BeforeEach
    void atNoon() {
        installation.clock().set(PLACE.start());
    }

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

        assertThat(entered.status()).isEqualTo(200);
        assertThat(entered.body())
                .isEqualTo(
                        Json.object()
                                .put("drawId", giveaway.id())
                                .put("consumerId", guest.id())
                                .put("status", "ENTERED")
                                .put("enteredAt", PLACE.start())
                                .put("wonAt", null)
                                .put("admissionToken", null)
                                .put("denyReason", null)
                                .toString());
        assertThat(giveaway.enter(guest).body()).isEqualTo(entered.body());
        assertThat(giveaway.as(guest, GetDrawStatusFunction::new).body()).isEqualTo(entered.body());
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
                        "denyReason");
        assertThat(giveaway.as(loser, GetDrawStatusFunction::new).text("status")).isEqualTo("LOST");
        assertThat(giveaway.server(ValidateWinFunction::new, winner).body()).isEqualTo("true");
        assertThat(giveaway.server(ValidateWinFunction::new, loser).members())
                .containsEntry("valid", false)
                .containsEntry("error", "NOT_WINNER");
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
        assertThat(giveaway.server(ValidateWinFunction::new, winner).text("error"))
                .isEqualTo("ALREADY_COMPLETED");
    }

    @Test
    void aPlaceNotClaimedInTimeIsExpired() {
        var giveaway = new Giveaway(installation, shop, Map.of("admissionExpirationSeconds", 60));
        Guest guest = giveaway.guest();
        giveaway.enter(guest);
        giveaway.isDrawn();

        installation.clock().forward(Duration.ofSeconds(60));

        assertThat(giveaway.server(ValidateWinFunction::new, guest).text("error"))
                .isEqualTo("ADMISSION_EXPIRED");
        assertThat(giveaway.server(CompleteDrawFunction::new, guest).status()).isEqualTo(409);
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
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "winnerCount, 0",
        "winnerCount, 1.5",
        "drawAt, \"soon\"",
        "drawAt, \"2026-07-01T12:05:00Z\"",
        "closeAt, \"2026-07-01T11:00:00Z\"",
        "openAt, \"2026-07-01T12:10:00Z\"",
        "timeZone, \"Mars/Olympus\"",
        "maxEntries, 0",
        "metadata, []",
        "sequenceId, 7",
        "loyaltyBiasEnabled, true",
        "leadSeconds, 4"
    })
    void whatCannotBeADrawIsRefusedByItsField(String field, String value) {
        Json body = Json.of(Giveaway.SOON).put(field, "?");

        Answered refused =
                shop.server(
                        CreateConsumerDrawFunction::new,
                        GatewayCall.of("POST", "/").json(body.toString().replace("\"?\"", value)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void localTimesAreThoseOfTheDrawsZone() {
        var giveaway =
                new Giveaway(
                        installation,
                        shop,
                        Map.of(
                                "timeZone", "America/New_York",
                                "drawAt", "2026-07-01T09:00:00"));

        assertThat(shop.server(ReadDrawFunction::new, giveaway.call()).text("drawAt"))
                .isEqualTo("2026-07-01T13:00:00Z");
    }

    @Test
    void rulesAreFixedByTheFirstEntryAndNamesAreNot() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        Answered changed = update(giveaway, "{\"winnerCount\": 2, \"maxEntries\": null}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.members()).containsEntry("winnerCount", 2L);

        giveaway.enter(giveaway.guest());

        assertThat(update(giveaway, "{\"name\": null}").members()).containsEntry("name", null);
        Answered refused = update(giveaway, "{\"winnerCount\": 3}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).isEqualTo("{\"error\":\"Cannot update open distribution\"}");
        assertThat(shop.server(DeleteConsumerDrawFunction::new, giveaway.call()).status())
                .isEqualTo(409);
        installation.clock().forward(Duration.ofMinutes(10));
        assertThat(update(giveaway, "{\"name\": \"x\"}").body())
                .isEqualTo("{\"error\":\"Cannot update closed distribution\"}");
    }

    private Answered update(Giveaway giveaway, String body) {
        return shop.server(UpdateConsumerDrawFunction::new, giveaway.call().json(body));
    }

    @Test
    void listsGoForwardsAndBackwards() {
        List<String> made =
                Stream.generate(
                                () -> {
                                    installation.clock().forward(Duration.ofSeconds(1));
                                    return new Giveaway(installation, shop, Map.of()).id();
                                })
                        .limit(5)
                        .toList()
                        .reversed();

        Answered first = list("first", "2");
        Answered second = list("first", "2", "after", cursor(first, "endCursor"));
        Answered back = list("last", "2", "before", cursor(second, "startCursor"));

        assertThat(ids(first)).isEqualTo(made.subList(0, 2));
        assertThat(ids(second)).isEqualTo(made.subList(2, 4));
        assertThat(ids(back)).isEqualTo(ids(first));
        assertThat(ids(list("sortDir", "asc"))).isEqualTo(made.reversed());
        assertThat(list("after", "nonsense").status()).isEqualTo(400);
        assertThat(list("first", "101").status()).isEqualTo(400);
    }

    private Answered list(String... query) {
        GatewayCall call = GatewayCall.of("GET", "/api/v1/draws");
        for (int i = 0; i < query.length; i += 2) {
            call.query(query[i], query[i + 1]);
        }
        return shop.server(ListConsumerDrawsFunction::new, call);
    }

    private static String cursor(Answered page, String end) {
        return String.valueOf(Giveaway.object(page, "pageInfo").get(end));
    }

    private static List<String> ids(Answered page) {
        return ((List<?>) Objects.requireNonNull(page.members().get("data")))
                .stream().map(draw -> String.valueOf(((Map<?, ?>) draw).get("id"))).toList();
    }

    @Test
    void nothingOfAnotherOrganisationOrModeIsThere() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        var others =
                List.of(
                        new Shopfront(installation, "test"),
                        new Shopfront(installation, shop.organisation(), "live"));

        for (Shopfront other : others) {
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

    private static Guest winner(Giveaway giveaway, List<Guest> guests) {
        return guests.stream()
                .filter(guest ->
                        giveaway.as(guest, GetDrawStatusFunction::new).text("status").equals("WON"))
                .findFirst()
                .orElseThrow();
    }
}
