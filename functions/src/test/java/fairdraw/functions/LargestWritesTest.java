package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.campaigns.EveryCampaign;
import fairdraw.functions.carts.EveryCart;
import fairdraw.functions.consumers.EverySession;
import fairdraw.functions.giveaways.EveryDraw;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.SmallBeacon;
import fairdraw.functions.lotteries.ListAvailableLotteriesFunction;
import fairdraw.functions.lotteries.LotteryWords;
import fairdraw.functions.operator.EveryOperator;
import fairdraw.functions.operator.imports.ImportEntriesFunction;
import fairdraw.functions.operator.lotteries.CreateLotteryDrawFunction;
import fairdraw.functions.operator.lotteries.FundPrizePoolFunction;
import fairdraw.functions.operator.lotteries.GetLotteryFunction;
import fairdraw.functions.operator.lotteries.ListDrawsOfLotteryFunction;
import fairdraw.functions.operator.lotteries.ListLedgerFunction;
import fairdraw.functions.operator.lotteries.ListLotteriesFunction;
import fairdraw.functions.operator.lotteries.PauseLotteryFunction;
import fairdraw.functions.operator.lotteries.PreviewLotteryFunction;
import fairdraw.functions.operator.lotteries.PublishLotteryFunction;
import fairdraw.functions.operator.lotteries.ResumeLotteryFunction;
import fairdraw.functions.operator.lotteries.UpdateLotteryFunction;
import fairdraw.functions.template.DeployedTemplate;
import fairdraw.functions.webhooks.EveryWebhook;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Writing operations, each sent the largest values that it accepts: all of them answer, and their
 * results can be read. An answer consists of accepted and of stored values, so that none can fail
 * after the write.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1)
final class LargestWritesTest {

    private final Set<String> writing = writing();
    private final WideCalls calls = new WideCalls(writing);

    static Stream<Named<Consumer<Installation>>> worlds() {
        return Stream.of(
                Named.of("sessions", EverySession::lived),
                Named.of("draws", EveryDraw::lived),
                Named.of("lotteries", LargestWritesTest::lotteries),
                Named.of("words of lotteries", LotteryWords::said),
                Named.of("campaigns", EveryCampaign::lived),
                Named.of("carts", EveryCart::lived),
                Named.of("webhooks", EveryWebhook::lived),
                Named.of("operators", LargestWritesTest::operators));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void noOperationThatWritesFailsAndAllThatItWroteIsRead(Consumer<Installation> world) {
        calls.begin();
        try (var beacon = new SmallBeacon(Instant.parse("2026-07-01T11:59:30Z"));
                var installation = new Installation(beacon.variables())) {
            installation.through(calls);
            world.accept(installation);
            calls.readAgain();
        }
    }

    @AfterAll
    void everyOperationThatWritesHasWritten() {
        assertThat(calls.written()).containsAll(writing);
    }

    private static void lotteries(Installation installation) {
        Partner partner = new Partner(installation, "test");
        partner.create(
                """
                {"slug": "weekly", "name": "Weekly", "description": "Every week", "status": "DRAFT",
                 "ticketPriceUsdCents": 200, "maxTicketsPerUser": 5, "drawFrequency": "CUSTOM",
                 "schedule": {"every": "PT5M"}, "poolPermille": 1000,
                 "numbersConfig": {"main": {"pick": 1, "from": 1, "to": 2}},
                 "tiers": [{"name": "one", "main": 1, "amountCents": 1000},
                           {"name": "none", "main": 0, "poolPermille": 1000}]}
                """);
        partner.operator(PublishLotteryFunction::new, weekly().json("{\"confirm\": true}"));
        partner.operator(
                PreviewLotteryFunction::new,
                weekly().json(
                                """
                                {"ticketPriceUsdCents": 200, "poolPermille": 1000, "lines": 1000,
                                 "poolCents": 5, "leadSeconds": 10,
                                 "numbersConfig": {"main": {"pick": 1, "from": 1, "to": 2}},
                                 "tiers": [{"name": "one", "main": 1, "amountCents": 1000},
                                           {"name": "none", "main": 0, "poolPermille": 1000}]}
                                """));
        for (Function<Wiring, RequestStreamHandler> function :
                List.<Function<Wiring, RequestStreamHandler>>of(
                        PauseLotteryFunction::new, ResumeLotteryFunction::new)) {
            partner.operator(function, weekly());
        }
        partner.operator(
                FundPrizePoolFunction::new,
                weekly().json("{\"amountCents\": 5, \"reason\": \"a guarantee\"}"));
        partner.enter("weekly", "ann@example.com");
        partner.operator(
                ImportEntriesFunction::new,
                weekly().query("import", "friends")
                        .header("Content-Type", "text/csv")
                        .body("email\nbob@example.com\n"));
        partner.operator(
                UpdateLotteryFunction::new,
                weekly().json(
                                """
                                {"name": "Weekly again", "description": "Still every week",
                                 "tiers": [{"name": "all", "main": 1, "amountCents": 1000}]}
                                """));
        partner.operator(
                CreateLotteryDrawFunction::new,
                weekly().json("{\"drawAt\": \"2026-07-01T15:00:00Z\"}"));
        for (Function<Wiring, RequestStreamHandler> function :
                List.<Function<Wiring, RequestStreamHandler>>of(
                        GetLotteryFunction::new,
                        ListLotteriesFunction::new,
                        ListDrawsOfLotteryFunction::new,
                        ListLedgerFunction::new)) {
            partner.operator(function, weekly());
        }
        partner.call(ListAvailableLotteriesFunction::new, GatewayCall.of("GET", "/"));
    }

    private static GatewayCall weekly() {
        return GatewayCall.of("POST", "/").path("slug", "weekly");
    }

    private static void operators(Installation installation) {
        EveryOperator.lived(installation, new Partner(installation, "test"));
    }

    /** Returns every operation of the template that is not a read. */
    private static Set<String> writing() {
        var template = new DeployedTemplate();
        return template.functions().entrySet().stream()
                .filter(function ->
                        template.events(function.getValue(), "Api").stream()
                                .map(route -> route.at("Method").text())
                                .anyMatch(method ->
                                        !method.equalsIgnoreCase("get")
                                                && !method.equalsIgnoreCase("any")))
                .map(function -> function.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
