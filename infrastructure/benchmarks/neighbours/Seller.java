import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lottery of one organisation and mode, with its webhooks. */
final class Seller implements AutoCloseable {
    static final Pattern REF = Pattern.compile("\"ticketRef\"\\s*:\\s*\"([^\"]+)\"");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Product product;
    final String organisation;
    private final String path;
    private final String key;
    final List<Receiver> receivers = new ArrayList<>();

    /** The time at which each ticket's acceptance was read. */
    final Map<String, Long> sales = new ConcurrentHashMap<>();

    Seller(Product product, String mode, Kind... kinds) {
        this(product, null, mode, kinds);
    }

    Seller(Product product, String organisation, String mode, Kind... kinds) {
        this.product = product;
        this.organisation =
                organisation == null
                        ? Product.member("id", product.create("/organisations", "{\"name\": \"N\"}"))
                        : organisation;
        path = "/organisations/" + this.organisation + "/" + mode;
        key =
                Product.member(
                        "key",
                        product.create(
                                path + "/keys",
                                "{\"surface\": \"lotteries\", \"kind\": \"secret\"}"));
        product.create(
                path + "/lotteries",
                """
                {"slug": "mine", "name": "Mine", "ticketPriceUsdCents": 100, "maxTicketsPerUser": 10,
                 "numbersConfig": {"main": {"pick": 2, "from": 1, "to": 50}},
                 "drawFrequency": "CUSTOM", "schedule": {"every": "P1D"},
                 "tiers": [{"name": "Both", "main": 2, "amountCents": 500}]}\
                """);
        for (Kind kind : kinds) {
            Receiver receiver = new Receiver(kind);
            receiver.webhook =
                    Product.member(
                            "id",
                            product.create(
                                    path + "/webhooks",
                                    """
                                    {"url": "%s", "events": ["lottery.entry.created"],
                                     "format": "standard"}\
                                    """
                                            .formatted(receiver.address())));
            receivers.add(receiver);
        }
    }

    /** Sells a ticket to somebody new, and asks again where it is refused for now. */
    void sell() {
        String body =
                "{\"email\": \"p%d@example.com\", \"lotterySlug\": \"mine\"}"
                        .formatted(PEOPLE.incrementAndGet());
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer =
                    product.send(
                            "POST",
                            product.base + "/v1/lotteries/entries",
                            body,
                            "X-API-Secret",
                            key);
            long read = System.nanoTime();
            Matcher ref = REF.matcher(answer.body());
            if (answer.statusCode() / 100 == 2 && ref.find()) {
                sales.put(ref.group(1), read);
                return;
            }
            Neighbours.say("a ticket was refused: " + answer.statusCode() + " " + answer.body());
            Times.pause(Duration.ofSeconds(1));
        }
    }

    void forget() {
        sales.clear();
        receivers.forEach(Receiver::forget);
    }

    /** Returns the seconds from acceptance to arrival of what has arrived there. */
    List<Double> delays(Receiver receiver) {
        List<Double> delays = new ArrayList<>();
        sales.forEach((ref, at) -> {
            Long arrived = receiver.arrivals.get(ref);
            if (arrived != null) {
                delays.add(Math.max(0, (arrived - at) / 1e9));
            }
        });
        return delays;
    }

    /** Returns its first receiver's events as the table has them. */
    String summary() {
        return Figures.summary(delays(receivers.getFirst()), sales.size());
    }

    double percentile(int percent) {
        return Figures.percentile(percent, delays(receivers.getFirst()), sales.size());
    }

    int missing() {
        return receivers.stream()
                .mapToInt(receiver -> sales.size() - delays(receiver).size())
                .sum();
    }

    int attempts() {
        return receivers.stream()
                .filter(receiver -> receiver.kind != Kind.GOOD)
                .mapToInt(receiver -> receiver.attempts.get())
                .sum();
    }

    void await(Duration most) {
        Times.waitFor(most, Duration.ofMillis(50), () -> missing() == 0);
    }

    /** Whether all arrived there, and the operator's list has none that is on its way. */
    boolean isDoneWith(Receiver receiver) {
        if (delays(receiver).size() < sales.size()) {
            return false;
        }
        String list =
                product.get(
                        path
                                + "/deliveries?limit=1&status=PENDING&webhook="
                                + receiver.webhook);
        return !list.contains("\"eventId\"");
    }

    /** Takes the webhooks away, so that nothing more is sent there. */
    @Override
    public void close() {
        for (Receiver receiver : receivers) {
            product.send(
                    "DELETE",
                    product.base + "/operator/v1" + path + "/webhooks/" + receiver.webhook,
                    "",
                    "Authorization",
                    "Bearer " + product.operatorKey);
            receiver.close();
        }
    }
}
