package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Remembered;
import fairdraw.functions.EveryRoute.Route;
import fairdraw.functions.carts.SubmitCartFunction;
import fairdraw.functions.consumers.CreateGuestSessionFunction;
import fairdraw.functions.consumers.GetCurrentConsumerFunction;
import fairdraw.functions.documents.GetHealthFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Outages;
import fairdraw.functions.installation.Outages.Fault;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.lotteries.EnterLotteryFunction;
import fairdraw.functions.lotteries.ListAvailableLotteriesFunction;
import fairdraw.functions.operator.access.CreateOrganisationFunction;
import fairdraw.functions.operator.webhooks.ListWebhooksFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The answers of all surfaces while a table or service that they need is away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NotNowTest {

    private static final List<String> TABLES =
            List.of("Access", "Campaigns", "Carts", "Consumers", "Draws", "Lotteries", "Webhooks");

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration UNTIL_NO_KEY_IS_REMEMBERED =
            Remembered.PARTNERS_KEY.atMost().plusSeconds(1);

    private static final String ENTRY =
            """
            {"lotterySlug": "weekly", "email": "a@example.com"}
            """;

    private final Installation installation = new Installation();
    private final Outages outages = installation.outages();
    private Partner partner = new Partner(installation, "test");
    private final Shopfront shop = new Shopfront(installation, "test");
    private final String checkout =
            installation
                    .key(shop.organisation(), "test", "{\"surface\":\"carts\",\"kind\":\"secret\"}")
                    .text("key");

    @BeforeEach
    void aLotteryWithAnOpenDraw() {
        partner = new Partner(installation, "test");
        assertThat(partner.create(Partner.EVERY_FIVE_MINUTES).status()).isEqualTo(201);
    }

    @AfterEach
    void everythingIsWellAgain() {
        outages.end();
    }

    @AfterAll
    void close() {
        installation.close();
    }

    private static void isNotNow(Answered answered, String what) {
        assertThat(answered.status()).as("%s: %s", what, answered.body()).isEqualTo(503);
        assertThat(String.valueOf(answered.headers().get("Retry-After"))).as(what).matches("[1-9]");
    }

    /** Each answer is held against the document too, which has the shape of every surface. */
    @Test
    void whicheverTableIsAwayWhoNeedsItIsToldSoAndNobodyElseNotices() {
        EveryRoute routes = new EveryRoute(installation);
        Map<Route, Set<String>> needed = new LinkedHashMap<>();
        List<Route> all = routes.all().toList();
        for (Route route : all) {
            needed.put(
                    route,
                    outages.calledBy(
                            () -> routes.answers(route, routes.call(route)).forEach(_ -> {})));
        }
        Random random = new Random(17);
        List<Fault> faults = List.copyOf(EnumSet.complementOf(EnumSet.of(Fault.HANGS)));
        List<String> told = new ArrayList<>();
        for (String table : TABLES) {
            installation.clock().forward(UNTIL_NO_KEY_IS_REMEMBERED);
            int calls = 0;
            for (Route route : all) {
                boolean needs = needed.getOrDefault(route, Set.of()).contains(table);
                if (needs) {
                    told.add(table);
                    if (calls++ % 4 == 0) {
                        installation.clock().forward(Duration.ofSeconds(1));
                        outages.begin(table, faults.get(random.nextInt(faults.size())));
                    }
                    routes.answers(route, routes.call(route))
                            .forEach(answered -> isNotNow(answered, table + " " + route.name()));
                } else if (table.equals("Webhooks") && !route.isOfOperators()) {
                    routes.answers(route, routes.call(route))
                            .forEach(answered ->
                                    assertThat(answered.status())
                                            .as("%s beside %s", route.name(), table)
                                            .isLessThan(500));
                }
            }
            outages.end();
        }

        assertThat(told).containsAll(TABLES);
    }

    private Map<String, Supplier<Answered>> operations() {
        return Map.of(
                "Lotteries",
                () ->
                        partner.call(
                                ListAvailableLotteriesFunction::new,
                                GatewayCall.of("GET", "/v1/lotteries/available")),
                "Draws",
                () -> enter("k"),
                "Consumers",
                () ->
                        shop.page(
                                CreateGuestSessionFunction::new,
                                GatewayCall.of("POST", "/api/v1/auth/guest")),
                "Carts",
                this::cart,
                "Webhooks",
                () ->
                        partner.operator(
                                ListWebhooksFunction::new,
                                GatewayCall.of("GET", "/operator/v1/webhooks")),
                "Access",
                () ->
                        installation.operator(
                                CreateOrganisationFunction::new,
                                GatewayCall.of("POST", "/operator/v1/organisations")
                                        .json("{\"name\":\"Acme\"}")));
    }

    private Answered enter(String key) {
        return partner.call(
                EnterLotteryFunction::new,
                GatewayCall.of("POST", "/v1/lotteries/entries")
                        .header("Idempotency-Key", key)
                        .json(ENTRY));
    }

    private Answered cart() {
        return installation.call(
                SubmitCartFunction::new,
                GatewayCall.of("POST", "/v1/integration/cart")
                        .header("X-Api-Key", checkout)
                        .json(
                                """
                                {"amount": 1, "cart_id": 1, "status": "Successful",
                                 "timestamp": "2026-07-01T12:00:00Z", "type": "Checkout",
                                 "user_id": "u", "currency": "EUR", "device_type": "mobile",
                                 "exchange_rate": 1, "origin": "o", "discount_amount": 0,
                                 "bonus_code": "", "payments": [],
                                 "items": [{"id": 1, "type": "Scratch", "name": "n",
                                            "description": "d", "amount": 1,
                                            "discount_amount": 0, "bonus_code": "",
                                            "meta": {}}],
                                 "meta": {}}
                                """));
    }

    /** The functions are new each time, so nothing that they need is remembered. */
    @ParameterizedTest
    @EnumSource
    void howeverItFailsNobodyWaitsForLongerThanThreeSeconds(Fault fault) {
        operations()
                .forEach((table, operation) -> {
                    Instant before = installation.clock().instant();
                    outages.begin(table, fault);
                    isNotNow(operation.get(), fault + " " + table);
                    assertThat(Duration.between(before, installation.clock().instant()))
                            .as("%s %s", fault, table)
                            .isLessThanOrEqualTo(LONGEST);
                    outages.end();
                });
    }

    @Test
    void aTableThatKeepsFailingIsAskedOnceASecond() {
        var list = new ListAvailableLotteriesFunction(installation.wiring());
        Supplier<Answered> call =
                () -> partner.call(_ -> list, GatewayCall.of("GET", "/v1/lotteries/available"));
        assertThat(call.get().status()).isEqualTo(200);
        outages.begin("Lotteries", Fault.THROTTLED);
        for (int i = 0; i < 30; i++) {
            isNotNow(call.get(), "a call");
        }
        int first = outages.attempts();
        assertThat(first).isLessThanOrEqualTo(15);

        installation.clock().forward(Duration.ofSeconds(1));
        for (int i = 0; i < 30; i++) {
            isNotNow(call.get(), "a call");
        }
        assertThat(outages.attempts() - first).isBetween(1, 3);

        outages.end();
        assertThat(call.get().status()).isEqualTo(200);
    }

    @Test
    void anEntryWhoseOutcomeIsUnknownIsMadeOnceHoweverOftenItIsRepeated() {
        outages.begin("Draws", Fault.ANSWER_LOST);
        isNotNow(enter("unknown"), "an entry");
        outages.end();

        Answered first = enter("unknown");
        Answered again = enter("unknown");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void aKeyOfACallThatChangedNothingIsFreeAgain() {
        GatewayCall call =
                GatewayCall.of("POST", "/operator/v1/organisations")
                        .header("Idempotency-Key", "later")
                        .json("{\"name\":\"Acme\"}");
        RequestStreamHandler create = new CreateOrganisationFunction(installation.wiring());
        outages.begin("Access", Fault.FAILED);
        isNotNow(installation.operator(_ -> create, call), "a call");
        outages.end();

        assertThat(installation.operator(_ -> create, call).status()).isEqualTo(201);
    }

    /** Good tokens are neither a fault of ours nor of the caller's. */
    @Test
    void tokensStayGoodWhileTheirSecretIsAwayWhereItWasReadAndAreNotNowElsewhere() {
        String token = shop.guestToken();
        var warm = new GetCurrentConsumerFunction(installation.wiring());
        assertThat(me(warm, token).status()).isEqualTo(200);
        outages.begin("TokensSecret", Fault.NOT_CONNECTED);

        for (int seconds : List.of(1, 15, 1_000)) {
            installation.clock().forward(Duration.ofSeconds(seconds));
            assertThat(me(warm, token).status()).isEqualTo(200);
            var cold = new GetCurrentConsumerFunction(installation.wiring());
            isNotNow(me(cold, token), "a token");
        }
    }

    private Answered me(GetCurrentConsumerFunction function, String token) {
        return shop.consumer(_ -> function, token, GatewayCall.of("GET", "/api/v1/consumers/me"));
    }

    @Test
    void healthNeedsNothing() {
        TABLES.forEach(table -> {
            outages.begin(table, Fault.HANGS);
            assertThat(
                            installation
                                    .call(GetHealthFunction::new, GatewayCall.of("GET", "/health"))
                                    .status())
                    .isEqualTo(200);
        });
    }
}
