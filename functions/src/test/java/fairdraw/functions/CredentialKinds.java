package fairdraw.functions;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Admission;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.CredentialMatrixTest.Asks;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.operator.access.Browser;
import fairdraw.functions.operator.access.RevokeApiKeyFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every kind of credential in both modes of one organisation, with the expected answers to each.
 */
final class CredentialKinds {
    /** The refusals by the letters of the matrix; a plus means that the caller is admitted. */
    static final Map<String, String> REFUSALS =
            Map.of(
                    "A", "401 {\"error\":\"Authentication required\"}",
                    "P", "401 {\"error\":\"Publishable key required\"}",
                    "S", "401 {\"error\":\"Secret key required\"}",
                    "K", "401 {\"error\":\"Invalid API key\"}",
                    "2", "400 {\"error\":\"Send one credential only\"}",
                    "B", "403 {\"error\":\"Secret keys must not be sent by browsers\"}");

    static final List<Row> ROWS =
            rows(
                    """
                    credential                    page consumer server either token visitor nothing
                    nothing                       P    P        A      P      A     P       +
                    publishable                   +    A        S      +      A     +       +
                    secret                        P    P        +      +      A     P       +
                    secret, old way               P    P        +      +      A     P       +
                    secret, old way, no name      P    P        K      K      A     P       +
                    secret from a browser         P    P        B      B      A     P       +
                    token                         P    P        S      P      +     P       +
                    publishable + token           +    +        S      +      +     +       +
                    publishable + other mode's    +    A        S      +      A     A       +
                    publishable + another's       +    A        S      +      A     A       +
                    publishable + expired token   +    A        S      +      A     A       +
                    publishable + admission       +    A        S      +      A     A       +
                    admission                     P    P        S      P      A     P       +
                    publishable + secret          +    A        +      +      A     A       +
                    publishable + old way         +    A        +      +      A     +       +
                    publishable + leaked secret   B    B        B      B      B     B       +
                    secret both ways              P    P        2      2      A     P       +
                    token + old way               P    P        +      +      +     P       +
                    publishable twice             2    2        S      2      2     2       +
                    secret twice                  P    2        2      2      2     2       +
                    publishable as bearer         P    P        S      P      A     P       +
                    secret as publishable         K    K        S      K      K     K       +
                    revoked publishable           K    K        S      K      K     K       +
                    revoked secret                P    P        K      K      A     P       +
                    lotteries                     P    P        A      P      A     P       +
                    lotteries as bearer           P    P        K      K      A     P       +
                    carts                         P    P        A      P      A     P       +
                    campaigns                     P    P        S      P      A     P       +
                    operator                      P    P        S      P      A     P       +
                    operator's session            P    P        S      P      A     P       +
                    """);

    private static final String PUBLISHABLE = "X-Publishable-Key";
    private static final String AUTHORIZATION = "Authorization";

    private final Installation installation;
    private final Map<String, Shopfront> shops = new HashMap<>();
    private final Map<String, Map<String, String>> others = new HashMap<>();
    private final Map<Shopfront, String> guests = new HashMap<>();
    private final Shopfront another;
    private final String operatorsToken;

    CredentialKinds(Installation installation) {
        this.installation = installation;
        String organisation = installation.organisation();
        for (String mode : List.of("live", "test")) {
            shops.put(mode, new Shopfront(installation, organisation, mode));
            others.put(mode, others(organisation, mode));
        }
        another = new Shopfront(installation, "test");
        operatorsToken = Browser.signedIn(installation, installation.operatorKey()).token();
    }

    /** The answers to one kind of credential by kind of operation. */
    record Row(String credential, Map<Asks, String> told) {

        String expected(Asks asks) {
            return Objects.requireNonNull(told.get(asks));
        }
    }

    Shopfront shop(String mode) {
        return Objects.requireNonNull(shops.get(mode));
    }

    /** Puts a credential of this kind and mode on a call. */
    void put(String credential, String mode, GatewayCall call) {
        Shopfront shop = shop(mode);
        Map<String, String> keys = Objects.requireNonNull(others.get(mode));
        if (credential.startsWith("publishable + ")) {
            call.header(PUBLISHABLE, shop.publishable());
        }
        switch (credential) {
            case "nothing" -> {}
            case "publishable" -> call.header(PUBLISHABLE, shop.publishable());
            case "publishable twice" ->
                    call.header(PUBLISHABLE, shop.publishable(), shop.publishable());
            case "publishable as bearer" -> bearer(call, shop.publishable());
            case "secret as publishable" -> call.header(PUBLISHABLE, shop.secret());
            case "secret", "publishable + secret" -> bearer(call, shop.secret());
            case "secret twice" ->
                    call.header(
                            AUTHORIZATION, "Bearer " + shop.secret(), "Bearer " + shop.secret());
            case "secret both ways" -> oldWay(bearer(call, shop.secret()), shop);
            case "token + old way" -> oldWay(bearer(call, guest(shop)), shop);
            case "secret from a browser", "publishable + leaked secret" ->
                    bearer(call, shop.secret()).header("Origin", "https://store.example");
            case "secret, old way", "publishable + old way" -> oldWay(call, shop);
            case "secret, old way, no name" -> call.header("X-Secret-Key", shop.secret());
            case "token", "publishable + token" -> bearer(call, guest(shop));
            case "publishable + other mode's" ->
                    bearer(call, guest(shop(mode.equals("live") ? "test" : "live")));
            case "publishable + another's" -> bearer(call, guest(another));
            case "publishable + expired token" -> bearer(call, expired(tenant(mode)));
            case "admission", "publishable + admission" -> bearer(call, admission(tenant(mode)));
            case "revoked publishable" -> call.header(PUBLISHABLE, of(keys, credential));
            case "revoked secret", "lotteries as bearer", "campaigns" ->
                    bearer(call, of(keys, credential));
            case "lotteries" -> call.header("X-API-Secret", of(keys, credential));
            case "carts" -> call.header("X-API-Key", of(keys, credential));
            case "operator" -> bearer(call, installation.operatorKey());
            case "operator's session" -> bearer(call, operatorsToken);
            default -> throw new IllegalArgumentException(credential);
        }
    }

    private String guest(Shopfront shop) {
        return guests.computeIfAbsent(shop, Shopfront::guestToken);
    }

    private Map<String, String> others(String organisation, String mode) {
        String lotteries = installation.lotteriesKey(organisation, mode);
        return Map.of(
                "lotteries", lotteries,
                "lotteries as bearer", lotteries,
                "carts", key(organisation, mode, "carts", "\"secret\"").text("key"),
                "campaigns",
                        key(organisation, mode, "campaigns", "\"secret\",\"slug\":\"a\"")
                                .text("key"),
                "revoked secret", revoked(organisation, mode, "secret"),
                "revoked publishable", revoked(organisation, mode, "publishable"));
    }

    private String revoked(String organisation, String mode, String kind) {
        Answered made = key(organisation, mode, "draws", "\"" + kind + "\"");
        installation.operator(
                RevokeApiKeyFunction::new,
                GatewayCall.of("DELETE", "/")
                        .path("org", organisation)
                        .path("mode", mode)
                        .path("keyId", made.text("id")));
        return made.text("key");
    }

    private Answered key(String organisation, String mode, String surface, String kind) {
        return installation.key(
                organisation, mode, "{\"surface\":\"" + surface + "\",\"kind\":" + kind + "}");
    }

    private Tenant tenant(String mode) {
        return new Tenant(
                new OrganisationId(shop(mode).organisation()), Mode.of(mode).orElseThrow());
    }

    private String expired(Tenant tenant) {
        return installation
                .wiring()
                .consumers()
                .accessTokens()
                .issue(
                        new Consumer(tenant, new ConsumerId("cons_1"), false, "sess_1"),
                        now().minus(Duration.ofHours(1)));
    }

    private String admission(Tenant tenant) {
        return installation
                .wiring()
                .consumers()
                .admissionTokens()
                .issue(
                        new Admission(
                                tenant,
                                new DrawId("draw_1"),
                                "seq_1",
                                new ConsumerId("cons_1"),
                                0,
                                0,
                                Optional.empty(),
                                "jti",
                                now(),
                                now().plusSeconds(600)));
    }

    private Instant now() {
        return installation.clock().instant();
    }

    private static String of(Map<String, String> keys, String name) {
        return Objects.requireNonNull(keys.get(name));
    }

    private static GatewayCall oldWay(GatewayCall call, Shopfront shop) {
        return call.header("X-Secret-Key", shop.secret())
                .header("X-Organization-Id", shop.organisation());
    }

    private static GatewayCall bearer(GatewayCall call, String text) {
        return call.header(AUTHORIZATION, "Bearer " + text);
    }

    private static List<Row> rows(String table) {
        return table.lines()
                .skip(1)
                .map(line -> {
                    String[] cells = line.substring(30).strip().split("\\s+", -1);
                    Map<Asks, String> told = new HashMap<>();
                    Asks[] columns = Asks.values();
                    for (int column = 0; column < columns.length; column++) {
                        told.put(columns[column], cells[column]);
                    }
                    return new Row(line.substring(0, 30).strip(), told);
                })
                .toList();
    }
}
