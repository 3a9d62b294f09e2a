package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.consumers.GetCurrentConsumerFunction;
import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.giveaways.Giveaway.Guest;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.draws.CreateDrawFunction;
import fairdraw.functions.operator.draws.ErasePersonFunction;
import fairdraw.functions.operator.draws.GetDrawFunction;
import fairdraw.functions.operator.draws.ListDrawEntriesFunction;
import fairdraw.functions.operator.draws.ListWinnersFunction;
import fairdraw.functions.operator.draws.UpdateDrawFunction;
import fairdraw.functions.operator.giveaways.DenyConsumerFunction;
import fairdraw.functions.operator.giveaways.RebindDeviceFunction;
import fairdraw.functions.operator.imports.ImportEntrantsFunction;
import fairdraw.functions.register.LinkedReceipt;
import fairdraw.functions.triggers.PublishEventsFunction;
import fairdraw.functions.triggers.StreamEvent;
import fairdraw.functions.wiring.Wiring;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every function of giveaways, each doing everything that it ever does. */
public final class EveryDraw {

    private EveryDraw() {}

    /** Plans, fills, draws, claims and deletes giveaways. */
    public static void lived(Installation installation) {
        var shop = new Shopfront(installation, "test");
        planned(installation, shop);
        String now = installation.clock().instant().toString();
        var times =
                Map.of(
                        "openAt",
                        now,
                        "closeAt",
                        later(installation, 600),
                        "drawAt",
                        later(installation, 610),
                        "maxEntries",
                        4,
                        "winnerCount",
                        2,
                        "continueSelectingUntilCompleted",
                        true);
        var giveaway = new Giveaway(installation, shop, times);
        List<Guest> guests = Stream.generate(giveaway::guest).limit(4).toList();
        guests.forEach(
                guest -> done(giveaway.as(guest, EnterDrawFunction::new, withDevice(giveaway))));
        Guest late = giveaway.guest();
        assertThat(giveaway.enter(late).status()).isEqualTo(429);
        done(giveaway.as(guests.get(0), GetDrawStatusFunction::new));
        done(giveaway.as(guests.get(0), LeaveDrawFunction::new));
        done(giveaway.server(DenyEntrantFunction::new, guests.get(1), "reason", "ADMIN_ACTION"));
        done(giveaway.server(DenyEntrantFunction::new, late, "reason", "FRAUD_DETECTED"));
        installation.clock().forward(Duration.ofSeconds(2));
        List<Guest> others = Stream.generate(giveaway::guest).limit(2).toList();
        others.forEach(
                guest -> done(giveaway.as(guest, EnterDrawFunction::new, withDevice(giveaway))));
        giveaway.advance();
        installation.clock().forward(Duration.ofMinutes(10));
        giveaway.advance();
        done(giveaway.as(others.get(0), LeaveDrawFunction::new));
        done(giveaway.server(DenyEntrantFunction::new, guests.get(3), "reason", "ADMIN_ACTION"));
        installation.clock().forward(Duration.ofSeconds(30));
        giveaway.advance();
        isClaimed(installation, shop, giveaway, guests.get(2), others.get(1));
        told(installation);
        var strict =
                new Giveaway(
                        installation,
                        shop,
                        Map.of(
                                "requireFingerprint",
                                true,
                                "closeAt",
                                later(installation, 600),
                                "drawAt",
                                later(installation, 610)));
        assertThat(strict.enter(strict.guest()).status()).isEqualTo(400);
        deniedByOperators(installation, shop);
        imported(installation, shop);
        erased(installation, shop);
    }

    /** Erases an entrant who was refused once, of a giveaway that counts devices. */
    private static void erased(Installation installation, Shopfront shop) {
        var times =
                Map.of(
                        "requireFingerprint",
                        true,
                        "maxEntriesPerDevice",
                        1,
                        "closeAt",
                        later(installation, 600),
                        "drawAt",
                        later(installation, 610));
        var giveaway = new Giveaway(installation, shop, times);
        Guest guest = giveaway.guest();
        assertThat(giveaway.enter(guest).status()).isEqualTo(400);
        done(giveaway.enter(guest, "fp_2"));
        giveaway.isDrawn();
        for (int step = 0; step < 3; step++) {
            installation.clock().forward(Duration.ofDays(1));
            giveaway.advance();
        }
        String erasure = Json.object().put("person", guest.id()).toString();
        assertThat(
                        done(operator(
                                        installation,
                                        shop,
                                        ErasePersonFunction::new,
                                        post().json(erasure)))
                                .body())
                .contains("\"erased\":1,\"held\":[]");
    }

    private static void deniedByOperators(Installation installation, Shopfront shop) {
        var times = Map.of("closeAt", later(installation, 600), "drawAt", later(installation, 610));
        var giveaway = new Giveaway(installation, shop, times);
        List<Guest> guests = Stream.generate(giveaway::guest).limit(3).toList();
        guests.subList(0, 2).forEach(guest -> done(giveaway.enter(guest)));
        denied(installation, shop, giveaway, guests.getFirst());
        denied(installation, shop, giveaway, guests.getLast());
        giveaway.isDrawn();
        denied(installation, shop, giveaway, guests.get(1));
    }

    private static void denied(
            Installation installation, Shopfront shop, Giveaway giveaway, Guest guest) {
        String denial =
                Json.object()
                        .put("consumerId", guest.id())
                        .put("reason", "ADMIN_ACTION")
                        .put("afterClose", true)
                        .toString();
        done(operator(installation, shop, DenyConsumerFunction::new, giveaway.call().json(denial)));
    }

    /** Imports two guests into a giveaway with room for one. */
    private static void imported(Installation installation, Shopfront shop) {
        var giveaway =
                new Giveaway(
                        installation,
                        shop,
                        Map.of(
                                "maxEntries",
                                1,
                                "closeAt",
                                later(installation, 600),
                                "drawAt",
                                later(installation, 610)));
        String file =
                "consumerId,issuer,subject\n%s,,\n%s,,\n,https://shop.example.com,ada\n"
                        .formatted(giveaway.guest().id(), giveaway.guest().id());
        Answered imported =
                operator(
                        installation,
                        shop,
                        ImportEntrantsFunction::new,
                        giveaway.call().header("Content-Type", "text/csv").body(file));
        assertThat(done(imported).body())
                .contains("\"taken\":1,", "\"DRAW_FULL\"", "\"UNKNOWN_ISSUER\"");
    }

    private static void planned(Installation installation, Shopfront shop) {
        String draft =
                "{\"sequenceId\": \"s\", \"drawAt\": \""
                        + later(installation, 900)
                        + "\", \"winnerCount\": 2}";
        String id =
                done(shop.server(CreateConsumerDrawFunction::new, post().json(draft))).text("id");
        done(shop.page(ReadDrawFunction::new, post().path("drawId", id)));
        String change = "{\"closeAt\": \"" + later(installation, 700) + "\", \"name\": \"n\"}";
        done(shop.server(UpdateConsumerDrawFunction::new, post().path("drawId", id).json(change)));
        String more = "{\"drawAt\": \"" + later(installation, 901) + "\"}";
        done(shop.server(UpdateConsumerDrawFunction::new, post().path("drawId", id).json(more)));
        done(shop.server(ListConsumerDrawsFunction::new, GatewayCall.of("GET", "/")));
        assertThat(shop.server(DeleteConsumerDrawFunction::new, post().path("drawId", id)).status())
                .isEqualTo(204);
        String planned = draft.replace("}", ", \"openAt\": \"2026-07-01T00:00:00Z\"}");
        String other =
                done(operator(installation, shop, CreateDrawFunction::new, post().json(planned)))
                        .text("id");
        done(
                operator(
                        installation,
                        shop,
                        UpdateDrawFunction::new,
                        post().path("drawId", other).json(change)));
        done(operator(installation, shop, GetDrawFunction::new, post().path("drawId", other)));
    }

    private static void isClaimed(
            Installation installation,
            Shopfront shop,
            Giveaway giveaway,
            Guest winner,
            Guest other) {
        String token = done(giveaway.as(winner, GetDrawStatusFunction::new)).text("admissionToken");
        Answered refused =
                giveaway.server(ValidateWinFunction::new, winner, "fingerprint", "another device");
        assertThat(refused.status()).isEqualTo(403);
        String code = String.valueOf(Giveaway.object(refused, "support").get("confirmationCode"));
        assertThat(
                        giveaway.server(ValidateWinFunction::new, winner, "admissionToken", token)
                                .body())
                .isEqualTo("true");
        done(giveaway.as(winner, GetCurrentConsumerFunction::new));
        done(
                operator(
                        installation,
                        shop,
                        RebindDeviceFunction::new,
                        giveaway.call()
                                .json(Json.object().put("confirmationCode", code).toString())));
        assertThat(
                        giveaway.server(CompleteDrawFunction::new, winner, "admissionToken", token)
                                .status())
                .isEqualTo(409);
        String fresh = done(giveaway.as(winner, GetDrawStatusFunction::new)).text("admissionToken");
        done(giveaway.server(CompleteDrawFunction::new, winner, "admissionToken", fresh));
        done(giveaway.server(CompleteDrawFunction::new, winner));
        giveaway.advance();
        done(giveaway.server(DenyEntrantFunction::new, other, "reason", "FRAUD_DETECTED"));
        giveaway.advance();
        done(
                LinkedReceipt.of(
                        installation,
                        done(giveaway.as(winner, GetDrawStatusFunction::new)).members()));
        done(shop.server(ReadDrawFunction::new, giveaway.call()));
        done(operator(installation, shop, ListWinnersFunction::new, giveaway.call()));
        done(operator(installation, shop, ListDrawEntriesFunction::new, giveaway.call()));
        done(
                operator(
                        installation,
                        shop,
                        ListDrawEntriesFunction::new,
                        giveaway.call().query("search", winner.id())));
        assertThat(done(installation.call(GetEvidenceFunction::new, read(giveaway))).text("status"))
                .isEqualTo("COMPLETED");
    }

    /** Processes the records of the stream. */
    private static void told(Installation installation) {
        var stream = new StreamEvent();
        installation
                .dynamoDb()
                .scanPaginator(scan -> scan.tableName("Draws"))
                .items()
                .forEach(stream::inserted);
        byte[] reply = installation.run(PublishEventsFunction::new, stream.json());
        assertThat(new String(reply, StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
    }

    private static GatewayCall read(Giveaway giveaway) {
        return GatewayCall.of("GET", "/").path("drawId", giveaway.id());
    }

    private static GatewayCall withDevice(Giveaway giveaway) {
        return giveaway.call().header("X-Fingerprint", "fp_1");
    }

    private static String later(Installation installation, int seconds) {
        return installation.clock().instant().plusSeconds(seconds).toString();
    }

    private static Answered operator(
            Installation installation,
            Shopfront shop,
            Function<Wiring, RequestStreamHandler> function,
            GatewayCall call) {
        return installation.operator(
                function, call.path("org", shop.organisation()).path("mode", shop.mode()));
    }

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
