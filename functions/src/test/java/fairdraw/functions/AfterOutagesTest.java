package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.carts.CartItems;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.StoredCart;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.campaigns.EntryDesk;
import fairdraw.functions.carts.Checkout;
import fairdraw.functions.giveaways.CreateConsumerDrawFunction;
import fairdraw.functions.giveaways.EnterDrawFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Background;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.installation.SmallBeacon;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.requests.SentCart;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Outages of a service or a table, as long as they may take. All that was accepted before arrives
 * within seconds of the end, and nobody has to do anything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AfterOutagesTest {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");

    /** The longest wait of a message that failed, and what its work takes. */
    private static final int SECONDS = 20;

    /** The time after which a sweep finds a draw whose trigger was lost with an earlier outage. */
    private static final long SWEEP = 60;

    /** The draw that is due in an outage of more than this is due in it. */
    private static final long BEFORE_THE_DRAW = 10;

    /** The seconds that pass at once where it is long until something happens. */
    private static final int STEP = 5;

    /** The time in which the sweeps find everything that a case has left behind. */
    private static final int SETTLING = 65;

    /** The delay of the queue of carts, which begins when the event is told. */
    private static final long CARTS_WAIT = 60;

    private static final Set<String> OFTEN =
            Set.of("the bus1", "the queues1000", "the secrets1", "table Draws1000");

    private static final Map<String, Set<String>> AWAY =
            Map.of(
                    "the secrets",
                            Set.of(
                                    "PepperSecret",
                                    "TokensSecret",
                                    "WebhooksSecret",
                                    "SigningSecret"),
                    "the bus", Set.of("EventBus"),
                    "the queues",
                            Set.of(
                                    "AdvanceQueue",
                                    "CartsQueue",
                                    "EntriesQueue",
                                    "ParkedRecordsQueue",
                                    "SegmentsQueue",
                                    "WebhookQueue"),
                    "table Access", Set.of("Access"),
                    "table Campaigns", Set.of("Campaigns"),
                    "table Carts", Set.of("Carts"),
                    "table Consumers", Set.of("Consumers"),
                    "table Draws", Set.of("Draws"),
                    "table Lotteries", Set.of("Lotteries"),
                    "table Webhooks", Set.of("Webhooks"));

    private final SmallBeacon beacon = new SmallBeacon(START.minusSeconds(30));
    private final Installation installation =
            new Installation(beacon.variables("PUBLISHED_EVENTS", "all"));
    private final Background background = new Background(installation);
    private final Partner partner = new Partner(installation, "test");
    private final Shopfront shop = new Shopfront(installation, "test");
    private final Checkout checkout = new Checkout(installation);

    @BeforeAll
    void begin() {
        assertThat(partner.create(Partner.EVERY_FIVE_MINUTES).status()).isEqualTo(201);
    }

    @AfterAll
    void close() {
        installation.close();
        beacon.close();
    }

    /**
     * Returns every outage of fifteen seconds, and of the others those that find the most to do;
     * with {@code -Doutages=all} every one of each length, which takes minutes.
     */
    static Stream<Arguments> outages() {
        boolean all = "all".equals(System.getProperty("outages"));
        return AWAY.keySet().stream()
                .sorted()
                .flatMap(what ->
                        Stream.of(1, 15, 1_000)
                                .filter(time -> all || time == 15 || OFTEN.contains(what + time))
                                .map(time -> Arguments.of(what, time)));
    }

    @ParameterizedTest(name = "{0} for {1} s")
    @MethodSource("outages")
    void whatWasAcceptedArrivesWithinSecondsOfTheEnd(String what, int outage) {
        pass(SETTLING);
        Map<String, BooleanSupplier> accepted = accept();
        background.stream();

        background.lose(Objects.requireNonNull(AWAY.get(what)));
        pass(outage);
        background.mend();

        Map<String, Long> late = arrivals(accepted, SECONDS + CARTS_WAIT);
        assertThat(late).as("what came, after how many seconds").hasSameSizeAs(accepted);
        late.forEach((thing, after) ->
                assertThat(after)
                        .as(thing)
                        .isLessThanOrEqualTo(
                                switch (thing) {
                                    case "a cart" -> SECONDS + CARTS_WAIT;
                                    case "a draw" -> SECONDS + SWEEP;
                                    default -> SECONDS;
                                }));
        pass(SECONDS);
        assertThat(background.isTold()).as("nothing is left to be told").isTrue();
        assertThat(installation.queues().deadLetters()).isEmpty();
        assertThat(installation.queues().bodies("ParkedRecordsQueue")).isEmpty();
    }

    private Map<String, Long> arrivals(Map<String, BooleanSupplier> things, long patience) {
        Map<String, Long> arrived = new LinkedHashMap<>();
        long after = 0;
        while (after <= patience && arrived.size() < things.size()) {
            for (var thing : things.entrySet()) {
                if (!arrived.containsKey(thing.getKey()) && thing.getValue().getAsBoolean()) {
                    arrived.put(thing.getKey(), after);
                }
            }
            int step = after < SECONDS ? 1 : STEP;
            background.pass(step);
            after += step;
        }
        return arrived;
    }

    private void pass(int seconds) {
        int left = seconds;
        while (left > 0) {
            int step = left > 2 * STEP ? STEP : 1;
            background.pass(step);
            left -= step;
        }
    }

    /** Accepts a thing of each kind, and returns for each whether it has arrived. */
    private Map<String, BooleanSupplier> accept() {
        Map<String, BooleanSupplier> things = new LinkedHashMap<>();
        Map<String, ?> ticket = data(partner.enter("weekly", "ada@example.com"));
        String ref = String.valueOf(ticket.get("ticketRef"));
        things.put("a ticket", () -> isTold("lottery.entry.created", ref));
        var id = new DrawId(String.valueOf(ticket.get("drawId")));
        Instant soon = draw(id).rules().times().closeAt().minusSeconds(BEFORE_THE_DRAW);
        if (soon.isAfter(installation.clock().instant())) {
            installation.clock().set(soon);
        }
        things.put("a draw", () -> !(draw(id).progress() instanceof Progress.Open));
        String cart = cart();
        things.put("a cart", () -> isReported(cart));
        EntryDesk desk = EntryDesk.of(installation, "automatic", 3);
        String entry = desk.entry(1);
        things.put("a campaign's entry", () -> isApproved(entry));
        String giveaway = giveaway();
        things.put("a giveaway's entry", () -> isTold("draw.", giveaway));
        return things;
    }

    private Draw draw(DrawId id) {
        var tenant = new Tenant(new OrganisationId(partner.organisation()), Mode.TEST);
        return installation.wiring().draws().store().find(tenant, id).orElseThrow();
    }

    private String giveaway() {
        Instant now = installation.clock().instant();
        String id =
                done(shop.server(
                                CreateConsumerDrawFunction::new,
                                GatewayCall.of("POST", "/api/v1/draws")
                                        .json(
                                                Json.object()
                                                        .put("sequenceId", "seq_1")
                                                        .put("name", "Sneakers")
                                                        .put("openAt", now)
                                                        .put("closeAt", now.plusSeconds(3_600))
                                                        .put("drawAt", now.plusSeconds(3_610))
                                                        .put("winnerCount", 1)
                                                        .put("leadSeconds", 10)
                                                        .toString())))
                        .text("id");
        done(
                shop.consumer(
                        EnterDrawFunction::new,
                        shop.guestToken(),
                        GatewayCall.of("POST", "/api/v1/draws/" + id).path("drawId", id)));
        return id;
    }

    /** Records a cart whose function died before it had bought the tickets. */
    private String cart() {
        String id = Long.toString(installation.clock().instant().getEpochSecond());
        String at = installation.clock().instant().toString();
        done(checkout.send(Checkout.cartAt(at, id, Checkout.ticket(1, ""))));
        StoredCart known =
                items("Carts").stream()
                        .filter(item -> text(item, "pk").endsWith("#CART#" + id))
                        .filter(item -> text(item, "sk").equals("CART"))
                        .map(CartItems::read)
                        .findFirst()
                        .orElseThrow();
        String left = id + "9";
        String content = Checkout.cartAt(at, left, Checkout.ticket(1, ""));
        var carts = installation.wiring().carts().carts();
        carts.record(
                new StoredCart(
                        known.tenant(),
                        new CartId(left),
                        new SentCart(content).hash(),
                        known.timestamp(),
                        content,
                        List.of(),
                        true,
                        1,
                        known.timestamp(),
                        known.recordedAt()));
        return left;
    }

    private boolean isReported(String cart) {
        return items("Carts").stream()
                .filter(item -> text(item, "pk").endsWith("#CART#" + cart))
                .anyMatch(item -> text(item, "type").equals("cartReport"));
    }

    private boolean isApproved(String entry) {
        return items("Campaigns").stream()
                .filter(item -> text(item, "sk").equals(entry))
                .anyMatch(item -> text(item, "status").equals("APPROVED"));
    }

    private boolean isTold(String event, String about) {
        return installation.queues().bodies("WebhookQueue").stream()
                .anyMatch(body -> body.contains(event) && body.contains(about));
    }

    private List<Map<String, AttributeValue>> items(String table) {
        return installation.dynamoDb().scan(scan -> scan.tableName(table)).items();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return String.valueOf(item.getOrDefault(name, AttributeValue.fromS("")).s());
    }

    private static Map<String, ?> data(Answered answered) {
        return JsonTree.members(Objects.requireNonNull(done(answered).members().get("data")));
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
