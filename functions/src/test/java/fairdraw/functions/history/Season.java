package fairdraw.functions.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.campaigns.EntryDesk;
import fairdraw.functions.campaigns.SubmitEntryFunction;
import fairdraw.functions.campaigns.SubmitNumbersFunction;
import fairdraw.functions.carts.Checkout;
import fairdraw.functions.carts.SubmitCartFunction;
import fairdraw.functions.giveaways.CreateConsumerDrawFunction;
import fairdraw.functions.giveaways.EnterDrawFunction;
import fairdraw.functions.giveaways.LeaveDrawFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.lotteries.EnterLotteryFunction;
import fairdraw.functions.lotteries.GetTicketReceiptFunction;
import fairdraw.functions.operator.lotteries.VoidTicketFunction;
import fairdraw.functions.wiring.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A lottery, a checkout, a giveaway and a campaign with a few callers each, who do anything at any
 * time until all is drawn.
 */
final class Season {

    static final int MOST_TICKETS = 5;
    static final int PLACES = 6;
    static final int WINNERS = 2;
    static final int GUESTS = 12;
    private static final int PLAYERS = 8;
    private static final int PARTICIPANTS = 12;
    private static final int NUMBERS = 8;
    private static final Duration OPEN = Duration.ofMinutes(10);

    final World world;
    final Checkout checkout;
    final Partner partner;
    final Shopfront shop;
    final EntryDesk desk;
    final String giveaway;
    final Instant giveawayCloses;
    final List<String> guests;

    /** The ticket of each key whose purchase was answered. */
    final Map<String, String> purchases = new LinkedHashMap<>();

    /** The tickets that carts have bought, by cart. */
    final Map<Integer, String> carts = new LinkedHashMap<>();

    final Set<String> voided = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    final Map<Integer, Boolean> places = new HashMap<>();
    final Map<String, String> entries = new LinkedHashMap<>();
    final Set<String> drawIds = new TreeSet<>();
    private final Random random;

    Season(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
        Installation installation = world.installation;
        checkout = new Checkout(installation);
        partner = checkout.partner();
        shop = new Shopfront(installation, partner.organisation(), "test");
        desk = EntryDesk.of(installation, "manual", 2);
        giveawayCloses = installation.clock().instant().plus(OPEN);
        giveaway = giveaway(installation.clock().instant());
        guests = IntStream.range(0, GUESTS).mapToObj(_ -> shop.guestToken()).toList();
    }

    private String giveaway(Instant now) {
        return shop.server(
                        CreateConsumerDrawFunction::new,
                        GatewayCall.of("POST", "/")
                                .json(
                                        Json.object()
                                                .put("sequenceId", "seq")
                                                .put("name", "Sneakers")
                                                .put("openAt", now)
                                                .put("closeAt", now.plus(OPEN))
                                                .put("drawAt", now.plus(OPEN).plusSeconds(10))
                                                .put("leadSeconds", 10)
                                                .put("winnerCount", WINNERS)
                                                .put("maxEntries", PLACES)
                                                .toString()))
                .text("id");
    }

    /** Does one random thing. */
    void step() {
        int what = random.nextInt(100);
        if (what < 30) {
            buy(random.nextInt(4) == 0 ? random.nextInt(purchases.size() + 1) : purchases.size());
        } else if (what < 36) {
            makeVoid();
        } else if (what < 42) {
            readReceipt();
        } else if (what < 52) {
            sendCart(random.nextInt(carts.size() + 2));
        } else if (what < 66) {
            enter(random.nextInt(GUESTS));
        } else if (what < 70) {
            leave(random.nextInt(GUESTS));
        } else if (what < 80) {
            submit(random.nextInt(PARTICIPANTS));
        } else if (what < 92) {
            handIn();
        } else if (what < 96) {
            world.advance(random.nextBoolean() ? giveaway : desk.promoter().drawId());
            drawIds.stream()
                    .skip(random.nextInt(drawIds.size() + 1))
                    .findFirst()
                    .ifPresent(world::advance);
        } else {
            world.installation.clock().forward(Duration.ofSeconds(5 + random.nextInt(15)));
        }
    }

    void buy(int number) {
        String key = "key-" + number;
        Answered answered =
                world.insist(
                        partner::call,
                        "EnterLottery",
                        EnterLotteryFunction::new,
                        () ->
                                GatewayCall.of("POST", "/v1/lotteries/entries")
                                        .header("Idempotency-Key", key)
                                        .json(
                                                "{\"lotterySlug\":\"weekly\",\"email\":\"p"
                                                        + number % PLAYERS
                                                        + "@example.com\"}"));
        if (answered.status() == 201) {
            Map<?, ?> ticket = (Map<?, ?>) Objects.requireNonNull(answered.members().get("data"));
            String ref = String.valueOf(ticket.get("ticketRef"));
            drawIds.add(String.valueOf(ticket.get("drawId")));
            String before = purchases.putIfAbsent(key, ref);
            if (before != null && !before.equals(ref)) {
                world.violations.add(key + " bought " + before + " and " + ref);
            }
        } else if (purchases.containsKey(key)) {
            world.violations.add(key + " bought a ticket and is now answered " + answered.body());
        }
    }

    private void makeVoid() {
        ticket().ifPresent(ref -> {
            Answered answered =
                    world.insist(
                            partner::operator,
                            "VoidTicket",
                            VoidTicketFunction::new,
                            () ->
                                    GatewayCall.of("POST", "/void")
                                            .path("ticketRef", ref)
                                            .json("{\"reason\":\"refund\"}"));
            if (answered.status() == 200 || answered.body().contains("is void")) {
                voided.add(ref);
            }
        });
    }

    private void readReceipt() {
        ticket().ifPresent(ref -> {
            Answered answered =
                    world.insist(
                            partner::call,
                            "GetTicketReceipt",
                            GetTicketReceiptFunction::new,
                            () -> GatewayCall.of("GET", "/receipt").path("ticketRef", ref));
            if (answered.status() != 200) {
                world.violations.add(ref + " has no receipt: " + answered.body());
            }
        });
    }

    private Optional<String> ticket() {
        List<String> refs = new ArrayList<>(purchases.values());
        return refs.isEmpty()
                ? Optional.empty()
                : Optional.of(refs.get(random.nextInt(refs.size())));
    }

    private void sendCart(int number) {
        String cart =
                Checkout.cart(String.valueOf(number + 1), Checkout.ticket(1, ""))
                        .replace("u-1", "u-" + number % PLAYERS);
        Answered answered =
                world.insist(
                        world.installation::call,
                        "SubmitCart",
                        SubmitCartFunction::new,
                        () -> checkout.call(cart));
        if (answered.status() != 200) {
            world.violations.add("a cart is answered " + answered.body());
        }
        carts.put(number, cart);
    }

    void enter(int guest) {
        Answered answered = asGuest(guest, "EnterDraw", EnterDrawFunction::new);
        if (answered.status() == 200) {
            places.put(guest, answered.text("status").equals("ENTERED"));
            if (places.values().stream().filter(place -> place).count() > PLACES) {
                world.violations.add("a place too many is given");
            }
        } else if (places.getOrDefault(guest, false) && answered.status() == 429) {
            world.violations.add("a place is lost: " + answered.body());
        }
    }

    private void leave(int guest) {
        if (asGuest(guest, "LeaveDraw", LeaveDrawFunction::new).status() == 200) {
            places.put(guest, false);
        }
    }

    private Answered asGuest(
            int guest, String name, Function<Wiring, RequestStreamHandler> function) {
        return world.insist(
                (which, call) -> shop.consumer(which, guests.get(guest), call),
                name,
                function,
                () -> GatewayCall.of("POST", "/").path("drawId", giveaway));
    }

    private void submit(int participant) {
        String key = "entry-" + participant;
        Answered answered =
                world.insist(
                        desk.promoter()::call,
                        "SubmitEntry",
                        SubmitEntryFunction::new,
                        () -> EntryDesk.submission(key, EntryDesk.body(participant)));
        if (answered.status() == 202 || answered.status() == 200) {
            String id = answered.text("entry_id");
            String before = entries.putIfAbsent(key, id);
            if (before != null && !before.equals(id)) {
                world.violations.add(key + " is " + before + " and " + id);
            }
            world.triggered(() -> desk.evaluate(id).getBytes(UTF_8));
        } else if (entries.containsKey(key)) {
            world.violations.add(key + " was taken and is now answered " + answered.body());
        }
    }

    Answered handIn() {
        List<String> ids = new ArrayList<>(entries.values());
        if (ids.isEmpty()) {
            return new Answered(404, Map.of(), "{}");
        }
        String id = ids.get(random.nextInt(ids.size()));
        int first = random.nextInt(NUMBERS);
        List<Json> numbers =
                List.of(first, (first + 1 + random.nextInt(NUMBERS - 1)) % NUMBERS).stream()
                        .map(order ->
                                Json.object()
                                        .put("series", "0")
                                        .put(
                                                "order_number",
                                                String.format(Locale.ROOT, "%05d", order)))
                        .toList();
        Answered answered =
                world.insist(
                        desk.promoter()::call,
                        "SubmitNumbers",
                        SubmitNumbersFunction::new,
                        () ->
                                GatewayCall.of("POST", "/lucky-numbers")
                                        .path("entry_id", id)
                                        .json(Json.object().put("numbers", numbers).toString()));
        if (answered.status() == 201) {
            numbers.stream()
                    .filter(number -> !held.add(number.toString()))
                    .forEach(number -> world.violations.add("a number is held twice: " + number));
        }
        return answered;
    }
}
