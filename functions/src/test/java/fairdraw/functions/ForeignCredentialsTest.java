package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.http.Reply;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every surface with its own credential, or none, beside the headers of every other surface. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignCredentialsTest {
    private final Installation installation = new Installation();
    private final String organisation = installation.organisation();
    private final Shopfront shop = new Shopfront(installation, organisation, "live");
    private final String lotteries = installation.lotteriesKey(organisation, "live");
    private final String carts = key("\"carts\"");
    private final String campaigns = key("\"campaigns\",\"slug\":\"a\"");
    private final String token = shop.guestToken();
    private final Map<String, Surface> surfaces = surfaces(installation.wiring());

    @AfterAll
    void close() {
        installation.close();
    }

    /** The credential of one surface, the headers that it reads, and its answer without them. */
    private record Surface(
            Endpoint<?> endpoint, Map<String, String> own, List<String> looked, String without) {}

    /** A header of another surface beside a surface's own credential. */
    record Beside(String surface, String header, List<String> values) {

        @Override
        public String toString() {
            return surface + " beside " + values.size() + " " + header;
        }
    }

    Stream<Beside> foreign() {
        List<Beside> cases = new ArrayList<>();
        surfaces.forEach((name, surface) ->
                everyHeader()
                        .forEach((header, values) -> {
                            if (surface.looked().stream().noneMatch(header::equalsIgnoreCase)) {
                                values.forEach(value -> {
                                    cases.add(new Beside(name, header, List.of(value)));
                                    cases.add(new Beside(name, header, List.of(value, value)));
                                });
                            }
                        }));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void aHeaderOfAnotherSurfaceIsNotLookedAt(Beside beside) {
        Surface surface = Objects.requireNonNull(surfaces.get(beside.surface()));
        GatewayCall good = GatewayCall.of("GET", "/");
        surface.own().forEach(good::header);

        Answered through = call(surface, good.header(beside.header(), values(beside)));
        Answered without =
                call(surface, GatewayCall.of("GET", "/").header(beside.header(), values(beside)));

        assertThat(through.status() + through.body()).isEqualTo("200{}");
        assertThat(without.body()).contains(surface.without());
    }

    private static String[] values(Beside beside) {
        return beside.values().toArray(String[]::new);
    }

    private static Answered call(Surface surface, GatewayCall call) {
        return call.to((event, reply) -> serve(surface.endpoint(), event, reply));
    }

    private static <C> void serve(Endpoint<C> endpoint, InputStream event, OutputStream reply)
            throws IOException {
        GatewayCall.serve(endpoint, event, reply, (_, _) -> Reply.json(200, Json.object()));
    }

    private Map<String, List<String>> everyHeader() {
        return Map.of(
                "X-API-Secret", List.of(lotteries, "sk_live_x"),
                "X-API-Key", List.of(carts, "pk_live_x"),
                "X-Publishable-Key", List.of(shop.publishable(), "pk_live_x"),
                "X-Secret-Key", List.of(shop.secret(), "sk_live_x"),
                "X-Organization-Id", List.of(organisation),
                "Authorization",
                        List.of(
                                "Bearer " + shop.secret(),
                                "Bearer " + lotteries,
                                "Bearer " + campaigns,
                                "Bearer " + installation.operatorKey(),
                                "Bearer " + token,
                                "Basic YTpi"));
    }

    private Map<String, Surface> surfaces(Wiring wiring) {
        String publishable = "X-Publishable-Key";
        String authorization = "Authorization";
        List<String> serverHeaders = List.of(authorization, "X-Secret-Key", "X-Organization-Id");
        Map<String, String> pair =
                Map.of(publishable, shop.publishable(), authorization, "Bearer " + token);
        Map<String, Surface> all = new LinkedHashMap<>();
        all.put(
                "lotteries",
                new Surface(
                        wiring.surfaces().lotteries(),
                        Map.of("X-API-Secret", lotteries),
                        List.of("X-API-Secret"),
                        "Missing X-API-Secret header"));
        all.put(
                "carts",
                new Surface(
                        wiring.surfaces().carts(),
                        Map.of("X-Api-Key", carts),
                        List.of("X-Api-Key"),
                        "Missing X-Api-Key header"));
        all.put(
                "campaigns",
                new Surface(
                        wiring.surfaces().campaigns(),
                        Map.of(authorization, "Bearer " + campaigns),
                        List.of(authorization),
                        "Missing API key"));
        all.put(
                "operator",
                new Surface(
                        wiring.surfaces().operator(Operation.LIST_ORGANISATIONS),
                        Map.of(authorization, "Bearer " + installation.operatorKey()),
                        List.of(authorization),
                        "Authentication required"));
        all.put(
                "server",
                new Surface(
                        wiring.surfaces().drawsServer(),
                        Map.of(authorization, "Bearer " + shop.secret()),
                        List.of(authorization, "X-Secret-Key", "X-Organization-Id", publishable),
                        "Authentication required"));
        all.put(
                "page",
                new Surface(
                        wiring.surfaces().drawsBrowser(),
                        Map.of(publishable, shop.publishable()),
                        List.of(publishable),
                        "Publishable key required"));
        all.put(
                "page or server",
                new Surface(
                        wiring.surfaces().drawsAny(),
                        Map.of(publishable, shop.publishable()),
                        Stream.concat(Stream.of(publishable), serverHeaders.stream()).toList(),
                        "Publishable key required"));
        all.put(
                "consumer",
                new Surface(
                        wiring.surfaces().consumer(),
                        pair,
                        List.of(publishable, authorization),
                        "Publishable key required"));
        all.put(
                "visitor",
                new Surface(
                        wiring.surfaces().visitor(),
                        pair,
                        List.of(publishable, authorization),
                        "Publishable key required"));
        all.put(
                "token",
                new Surface(
                        wiring.surfaces().consumerAlone(),
                        Map.of(authorization, "Bearer " + token),
                        List.of(publishable, authorization),
                        "Authentication required"));
        return all;
    }

    private String key(String surface) {
        return installation
                .key(organisation, "live", "{\"surface\":" + surface + ",\"kind\":\"secret\"}")
                .text("key");
    }
}
