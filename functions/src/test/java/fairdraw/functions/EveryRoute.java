package fairdraw.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.template.DeployedTemplate;
import fairdraw.functions.wiring.Wiring;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The routes of the template, with callers that each of them admits. */
final class EveryRoute {
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z_]+)\\}");

    /** The bodies of functions that read the body before they look up the resource in the path. */
    private static final Map<String, String> BODIES =
            Map.ofEntries(
                    Map.entry("FundLotteryFunction", "{\"amountCents\": 5}"),
                    Map.entry("SubmitNumbersFunction", "{\"numbers\": []}"),
                    Map.entry("CompleteDrawFunction", "{\"consumerId\": \"cons_1\"}"),
                    Map.entry("ValidateWinFunction", "{\"consumerId\": \"cons_1\"}"),
                    Map.entry(
                            "DenyEntrantFunction",
                            "{\"consumerId\": \"cons_1\", \"reason\": \"ADMIN_ACTION\"}"),
                    Map.entry(
                            "DenyConsumerFunction",
                            "{\"consumerId\": \"cons_1\", \"reason\": \"ADMIN_ACTION\"}"),
                    Map.entry("RebindDeviceFunction", "{\"consumerId\": \"cons_1\"}"),
                    Map.entry("CancelDrawFunction", "{\"reason\": \"why\"}"),
                    Map.entry("ErasePersonFunction", "{\"person\": \"ada@example.com\"}"),
                    Map.entry("VoidTicketFunction", "{\"reason\": \"why\"}"),
                    Map.entry("FundPrizePoolFunction", "{\"amountCents\": 1, \"reason\": \"why\"}"),
                    Map.entry("ReassignWinFunction", "{\"prizeId\": \"p\"}"),
                    Map.entry(
                            "CreatePrizeFunction",
                            "{\"name\": \"p\", \"type\": \"t\", \"unitValueCents\": 1,"
                                    + " \"initialStock\": 1}"),
                    Map.entry(
                            "EnterExtractionFunction",
                            "{\"contest\": \"1\", \"date\": \"2026-07-01\", \"prizes\":"
                                    + " [\"12345\",\"12345\",\"12345\",\"12345\",\"12345\"]}"),
                    Map.entry("UpdateOperatorFunction", "{\"role\": \"owner\"}"),
                    Map.entry("UpdateSecondPersonFunction", "{\"demanded\": false}"),
                    Map.entry("RedeemCodeFunction", "{\"code\": \"join_x\"}"),
                    Map.entry(
                            "CreateApiKeyFunction",
                            "{\"surface\": \"carts\", \"kind\": \"secret\"}"));

    private final Installation installation;
    private final Wiring wiring;
    private final Shopfront shop;
    private final String consumer;
    private final String partner;
    private final String campaign;
    private final String checkout;
    private final AtomicInteger calls = new AtomicInteger();

    EveryRoute(Installation installation) {
        this.installation = installation;
        this.wiring = installation.wiring();
        String organisation = installation.organisation();
        this.shop = new Shopfront(installation, organisation, "test");
        this.consumer = shop.guestToken();
        this.partner = installation.lotteriesKey(organisation, "test");
        this.campaign =
                installation
                        .key(
                                organisation,
                                "test",
                                "{\"surface\": \"campaigns\", \"kind\": \"secret\", \"slug\":"
                                        + " \"spring\"}")
                        .text("key");
        this.checkout =
                installation
                        .key(organisation, "test", "{\"surface\": \"carts\", \"kind\": \"secret\"}")
                        .text("key");
    }

    /** A route with its function, created once. */
    record Route(String method, String path, RequestStreamHandler function) {

        List<String> parameters() {
            return EveryRoute.parameters(path).toList();
        }

        String name() {
            return function.getClass().getSimpleName();
        }

        boolean isOfOperators() {
            return path.startsWith("/operator/");
        }
    }

    /** Returns the names of the parameters in a path. */
    static Stream<String> parameters(String path) {
        return PARAMETER.matcher(path).results().map(found -> found.group(1));
    }

    Stream<Route> all() {
        var template = new DeployedTemplate();
        return template.functions().values().stream()
                .flatMap(function ->
                        template.events(function, "Api").stream()
                                .map(route ->
                                        new Route(
                                                method(route.at("Method").text()),
                                                route.at("Path").text(),
                                                function(function.at("Handler").text()))));
    }

    /** Returns the method; a route for any method is called with GET. */
    private static String method(String word) {
        return word.equalsIgnoreCase("any") ? "GET" : word.toUpperCase(Locale.ROOT);
    }

    /**
     * Returns a call whose path and body name things that exist, as far as anything depends on it.
     */
    GatewayCall call(Route route) {
        GatewayCall call = GatewayCall.of(route.method(), route.path());
        Matcher parameters = PARAMETER.matcher(route.path());
        while (parameters.find()) {
            call.path(parameters.group(1), named(parameters.group(1)));
        }
        if (BODIES.containsKey(route.name())) {
            call.json(BODIES.get(route.name()));
        }
        return call.header("Idempotency-Key", "k" + calls.incrementAndGet());
    }

    /** Returns the organisation that the calls name. */
    String organisation() {
        return shop.organisation();
    }

    private String named(String parameter) {
        return switch (parameter) {
            case "org" -> shop.organisation();
            case "mode" -> "test";
            default -> "nothing";
        };
    }

    /** Returns the answers to each caller whom the route may admit. */
    Stream<GatewayCall.Answered> answers(Route route, GatewayCall call) {
        return callers(route)
                .map(headers -> {
                    headers.forEach(call::header);
                    return installation.call(route.function(), call);
                });
    }

    private Stream<Map<String, String>> callers(Route route) {
        if (route.isOfOperators()) {
            return Stream.of(bearer(installation.operatorKey()));
        }
        if (route.path().startsWith("/v1/lotteries")) {
            return Stream.of(Map.of("X-API-Secret", partner));
        }
        if (route.path().startsWith("/v1/integration")) {
            return Stream.of(Map.of("X-Api-Key", checkout));
        }
        if (route.path().startsWith("/api/v1/auth")) {
            return Stream.of(Map.of("X-Publishable-Key", shop.publishable()));
        }
        if (Stream.of("/v1/entries", "/v1/prizes", "/v1/webhook")
                .anyMatch(route.path()::startsWith)) {
            return Stream.of(bearer(campaign));
        }
        if (route.path().startsWith("/api/v1/draws")) {
            return switch (route.name()) {
                case "EnterDrawFunction", "LeaveDrawFunction", "GetDrawStatusFunction" ->
                        Stream.of(
                                Map.of(
                                        "X-Publishable-Key",
                                        shop.publishable(),
                                        "Authorization",
                                        "Bearer " + consumer));
                default -> Stream.of(bearer(shop.secret()));
            };
        }
        return Stream.of(Map.of());
    }

    private static Map<String, String> bearer(String key) {
        return Map.of("Authorization", "Bearer " + key);
    }

    private RequestStreamHandler function(String handler) {
        try {
            return Class.forName(handler.substring(0, handler.indexOf(':')))
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor(Wiring.class)
                    .newInstance(wiring);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
