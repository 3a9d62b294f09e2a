package fairdraw.functions.giveaways;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.consumers.CreateGuestSessionFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.QueuedSegments;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.triggers.AdvanceDrawFunction;
import fairdraw.functions.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A giveaway of an organisation, with guests who enter it. */
final class Giveaway {

    /**
     * The times of a giveaway that opens at once, closes in ten minutes and is drawn ten seconds
     * later.
     */
    static final Map<String, Object> SOON =
            Map.of(
                    "sequenceId",
                    "seq_1",
                    "name",
                    "Sneakers",
                    "openAt",
                    "2026-07-01T12:00:00Z",
                    "closeAt",
                    "2026-07-01T12:10:00Z",
                    "drawAt",
                    "2026-07-01T12:10:10Z",
                    "winnerCount",
                    1,
                    "leadSeconds",
                    10);

    private final Installation installation;
    private final Shopfront shop;
    private final String id;

    Giveaway(Installation installation, Shopfront shop, Map<String, ?> more) {
        this.installation = installation;
        this.shop = shop;
        Map<String, @Nullable Object> draw = new LinkedHashMap<>(SOON);
        draw.putAll(more);
        Answered created =
                shop.server(
                        CreateConsumerDrawFunction::new,
                        GatewayCall.of("POST", "/api/v1/draws").json(Json.text(draw)));
        if (created.status() != 201) {
            throw new IllegalStateException(created.body());
        }
        this.id = created.text("id");
    }

    String id() {
        return id;
    }

    /** A guest with their tokens. */
    record Guest(String id, String token, String refreshToken) {}

    Guest guest() {
        return guest(shop.guest());
    }

    /** Creates a guest on a device. */
    Guest guest(String fingerprint) {
        return guest(
                shop.page(
                        CreateGuestSessionFunction::new,
                        GatewayCall.of("POST", "/api/v1/auth/guest")
                                .header("X-Fingerprint", fingerprint)));
    }

    private static Guest guest(Answered guest) {
        Object session = Objects.requireNonNull(guest.members().get("session"));
        return new Guest(
                String.valueOf(JsonTree.members(session).get("consumerId")),
                guest.text("accessToken"),
                guest.text("refreshToken"));
    }

    Answered as(Guest guest, Function<Wiring, RequestStreamHandler> function) {
        return as(guest, function, call());
    }

    Answered as(Guest guest, Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return shop.consumer(function, guest.token(), call);
    }

    /** Enters from a device. */
    Answered enter(Guest guest, String fingerprint) {
        return as(guest, EnterDrawFunction::new, call().header("X-Fingerprint", fingerprint));
    }

    Answered enter(Guest guest) {
        return as(guest, EnterDrawFunction::new);
    }

    /** Makes a call of the organisation's server about a consumer. */
    Answered server(Function<Wiring, RequestStreamHandler> function, Guest guest, String... more) {
        Json body = Json.object().put("consumerId", guest.id());
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        return shop.server(function, call().json(body.toString()));
    }

    /** Returns a call about this giveaway. */
    GatewayCall call() {
        return GatewayCall.of("POST", "/api/v1/draws/" + id).path("drawId", id);
    }

    /** Advances until the giveaway is drawn and its winners are published. */
    void isDrawn() {
        advance();
        installation.clock().forward(Duration.ofMinutes(10));
        advance();
        installation.clock().forward(Duration.ofSeconds(30));
        advance();
    }

    void advance() {
        String body = Json.object().put("drawId", id).toString();
        String event =
                Json.object()
                        .put(
                                "Records",
                                List.of(Json.object().put("messageId", "m").put("body", body)))
                        .toString();
        byte[] reply =
                installation.run(
                        AdvanceDrawFunction::new,
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
        if (!new String(reply, StandardCharsets.UTF_8).equals("{\"batchItemFailures\":[]}")) {
            throw new IllegalStateException(new String(reply, StandardCharsets.UTF_8));
        }
        EveryRegister.keepWhatWaits(installation);
        QueuedSegments.run(installation, this::advance);
    }

    /** Returns a member of an answer that is an object. */
    static Map<String, @Nullable Object> object(Answered answered, String name) {
        return JsonTree.members(Objects.requireNonNull(answered.members().get(name)));
    }
}
