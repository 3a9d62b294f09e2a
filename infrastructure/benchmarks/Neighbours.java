import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures, from outside, how long an organisation waits for its webhooks while another one is
 * noisy, and how many deliveries a second there are.
 *
 * <p>{@code java infrastructure/benchmarks/Neighbours.java [--short] [--offline] [--rate=N]
 * [--only=throughput|noise] [CHECKOUT...]} starts the local runtime of each checkout with Maven,
 * speaks HTTP with it and with nothing else, and prints one table. Its README tells what the rows
 * mean.
 */
final class Neighbours {
    private static final int WEBHOOKS_A_MODE = 20;
    private static final double[] RATES = {5, 10, 15, 22, 33, 50, 75, 110, 165, 250, 375};
    private static final Duration BOUND = Duration.ofSeconds(2);
    private static final String NOTHING = "";

    /** How long everything takes: to measure, or to see whether the command works. */
    private record Plan(
            int events,
            Duration noise,
            Duration step,
            Duration patience,
            int tickets,
            int ticketsOfMany,
            boolean offline,
            double rate,
            boolean throughput,
            boolean noisy) {

        static Plan of(Set<String> options) {
            double rate = 0;
            Set<String> known = Set.of("--short", "--offline", "--only=throughput", "--only=noise");
            for (String option : options) {
                if (option.startsWith("--rate=")) {
                    rate = Double.parseDouble(option.substring("--rate=".length()));
                } else if (!known.contains(option)) {
                    throw new IllegalArgumentException("there is no option " + option);
                }
            }
            boolean offline = options.contains("--offline");
            boolean throughput = !options.contains("--only=noise");
            boolean noisy = !options.contains("--only=throughput");
            return options.contains("--short")
                    ? new Plan(
                            15,
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(6),
                            Duration.ofSeconds(30),
                            150,
                            20,
                            offline,
                            rate,
                            throughput,
                            noisy)
                    : new Plan(
                            60,
                            Duration.ofMinutes(3),
                            Duration.ofSeconds(20),
                            Duration.ofMinutes(2),
                            800,
                            100,
                            offline,
                            rate,
                            throughput,
                            noisy);
        }
    }

    private final Plan plan;
    private final Path checkout;
    private final Map<String, String> rows = new LinkedHashMap<>();

    /** The other organisation's p99 in the control, in seconds. */
    private double controlled;

    private Neighbours(Plan plan, Path checkout) {
        this.plan = plan;
        this.checkout = checkout;
    }

    public static void main(String[] arguments) throws Exception {
        Set<String> options = new LinkedHashSet<>();
        List<Path> checkouts = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                options.add(argument);
            } else {
                checkouts.add(Path.of(argument).toRealPath());
            }
        }
        if (checkouts.isEmpty()) {
            checkouts.add(Path.of("").toRealPath());
        }
        Plan plan = Plan.of(options);
        List<Map<String, String>> columns = new ArrayList<>();
        for (Path checkout : checkouts) {
            Neighbours build = new Neighbours(plan, checkout);
            try {
                build.measure();
            } catch (IOException | IllegalStateException e) {
                say(checkout + ": " + e);
                build.rows.put("ended early", String.valueOf(e.getMessage()));
            }
            columns.add(build.rows);
        }
        print(columns);
        System.exit(0);
    }

    private static void print(List<Map<String, String>> columns) {
        Set<String> names = new LinkedHashSet<>();
        columns.forEach(column -> names.addAll(column.keySet()));
        StringBuilder table = new StringBuilder();
        for (String name : names) {
            table.append("| ").append(name);
            columns.forEach(column -> table.append(" | ").append(column.getOrDefault(name, "-")));
            table.append(" |\n");
            if (name.equals(NOTHING)) {
                table.append("| ---").append(" | ---:".repeat(columns.size())).append(" |\n");
            }
        }
        System.out.println();
        System.out.printf(
                "%s, %d cores, Java %s, %s%n%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name"));
        System.out.print(table);
    }

    private void measure() throws Exception {
        rows.put(NOTHING, commit());
        double rate = plan.rate();
        try (Product product = Product.start(checkout, plan.offline())) {
            quiet(product);
            if (plan.throughput()) {
                throughput(product, "one webhook", 1, 1, plan.tickets());
                throughput(product, "a hundred webhooks", 5, WEBHOOKS_A_MODE, plan.ticketsOfMany());
            }
            if (plan.noisy() && rate == 0) {
                double held = held(product);
                rows.put(
                        "the control holds, deliveries a second",
                        held == 0 ? "less than " + number(RATES[0]) : number(held));
                rate = Math.max(held, RATES[0]) / 2;
            }
        }
        if (!plan.noisy()) {
            return;
        }
        // What is left of an overload would be measured with the noise.
        try (Product product = Product.start(checkout, plan.offline())) {
            rows.put("rate of control and noise, deliveries a second", number(rate));
            control(product, rate);
            noise(product, rate);
        }
    }

    private String commit() throws IOException, InterruptedException {
        Process git =
                new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
                        .directory(checkout.toFile())
                        .redirectErrorStream(true)
                        .start();
        String commit =
                new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? commit : checkout.getFileName().toString();
    }

    // The measures, one after the other.

    private void quiet(Product product) throws Exception {
        try (Seller b = new Seller(product, "test", Kind.GOOD)) {
            warmUp(List.of(b), plan.tickets() / 8);
            Duration before = product.processor();
            long start = System.nanoTime();
            Thread.sleep(plan.step());
            double idle = seconds(product.processor().minus(before)) / seconds(since(start));
            b.forget();
            say("quiet");
            sellEvenly(List.of(b), plan.events(), Duration.ofSeconds(plan.events()));
            b.await(plan.patience());
            row("quiet: the other's events", b);
            rows.put("quiet: processor at rest, cores", "%.2f".formatted(idle));
        }
    }

    /** Sells as fast as it goes, then looks how fast the rest is delivered, up to nine tenths. */
    private void throughput(Product product, String name, int sellers, int webhooks, int tickets)
            throws Exception {
        List<Seller> all = new ArrayList<>();
        try {
            for (int i = 0; i < sellers; i++) {
                all.add(new Seller(product, "test", kinds(webhooks, Kind.GOOD)));
            }
            warmUp(all, 20);
            all.forEach(Seller::forget);
            say(name);
            long first = System.nanoTime();
            Duration processorFirst = product.processor();
            try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
                for (int i = 0; i < tickets; i++) {
                    Seller seller = all.get(i % all.size());
                    clients.execute(seller::sell);
                }
            }
            long sold = System.nanoTime();
            Duration processorSold = product.processor();
            int expected = all.stream().mapToInt(each -> each.sales.size() * webhooks).sum();
            int arrived = arrived(all);
            boolean rest = expected - arrived >= expected / 5;
            int from = rest ? arrived : 0;
            int goal = from + (int) Math.ceil((expected - from) * 0.9);
            waitFor(plan.patience(), Duration.ofMillis(20), () -> arrived(all) >= goal);
            Duration took = since(rest ? sold : first);
            Duration processor = product.processor().minus(rest ? processorSold : processorFirst);
            int delivered = Math.max(1, arrived(all) - from);
            String bound = rest ? "" : "at least ";
            rows.put(name + ": deliveries a second", bound + number(delivered / seconds(took)));
            rows.put(
                    name + ": ms of processor a delivery",
                    (rest ? "" : "at most ")
                            + "%.1f".formatted(seconds(processor) * 1000 / delivered));
            all.forEach(seller -> seller.await(plan.patience()));
            rows.put(name + ": arrived", arrived(all) + " of " + expected);
        } finally {
            all.forEach(Seller::close);
        }
    }

    /** The highest rate at which the other organisation's p99 is under two seconds. */
    private double held(Product product) throws Exception {
        double held = 0;
        try (Seller b = new Seller(product, "test", Kind.GOOD);
                Noise a = new Noise(product, kinds(2 * WEBHOOKS_A_MODE, Kind.GOOD))) {
            warmUp(List.of(b, a.test, a.live), 20);
            for (double rate : RATES) {
                a.forget();
                b.forget();
                a.during(rate, plan.step(), () -> sellEvenly(List.of(b), plan.step()));
                b.await(Duration.ofSeconds(5));
                a.await(Duration.ofSeconds(5));
                boolean holds =
                        b.missing() == 0
                                && a.missing() == 0
                                && b.percentile(99) < seconds(BOUND)
                                && a.sold() >= 0.9 * rate / WEBHOOKS_A_MODE * seconds(plan.step());
                say(
                        "%s a second to 40 good receivers: %s, the other's p99 %s"
                                .formatted(
                                        number(rate),
                                        holds ? "held" : "not held",
                                        time(b.percentile(99))));
                if (!holds) {
                    break;
                }
                held = rate;
            }
        }
        return held;
    }

    private void control(Product product, double rate) throws Exception {
        try (Seller b = new Seller(product, "test", Kind.GOOD);
                Noise a = new Noise(product, kinds(2 * WEBHOOKS_A_MODE, Kind.GOOD))) {
            warmUp(List.of(b, a.test, a.live), plan.tickets() / 8);
            b.forget();
            a.forget();
            say("control: 40 good receivers, " + number(rate) + " deliveries a second");
            Queues queues = new Queues(product);
            sellBeside(a, b, rate, queues);
            a.await(plan.patience());
            b.await(plan.patience());
            row("control, 40 good receivers: the other's events", b);
            controlled = b.percentile(99);
            rows.put(
                    "control: the noisy one's deliveries that arrived",
                    a.expected() - a.missing() + " of " + a.expected());
            rows.put(
                    "control: messages waiting / in flight / delayed, most",
                    queues.most().toString());
        }
    }

    private void noise(Product product, double rate) throws Exception {
        Kind[] kinds = new Kind[2 * WEBHOOKS_A_MODE];
        Kind[] bad = {Kind.HANGS, Kind.TRICKLES, Kind.FAILS_LATE};
        kinds[0] = Kind.GOOD;
        for (int i = 1; i < kinds.length; i++) {
            kinds[i] = bad[i % bad.length];
        }
        try (Seller b = new Seller(product, "test", Kind.GOOD);
                Noise a = new Noise(product, kinds)) {
            warmUp(List.of(b), 20);
            b.forget();
            say("noise: 39 slow receivers, " + number(rate) + " deliveries a second");
            Queues queues = new Queues(product);
            sellBeside(a, b, rate, queues);
            long end = System.nanoTime();
            Depth atEnd = queues.depth();
            Receiver good = a.test.receivers.getFirst();
            Duration[] told = {Duration.ZERO, Duration.ZERO};
            boolean[] done = {false, false};
            Duration empty = Duration.ZERO;
            boolean isEmpty = false;
            Depth after30 = null;
            while (since(end).compareTo(plan.patience()) < 0
                    && !(done[0] && done[1] && isEmpty && after30 != null)) {
                Depth depth = queues.depth();
                if (!depth.isEmpty()) {
                    isEmpty = false;
                } else if (!isEmpty) {
                    isEmpty = true;
                    empty = since(end);
                }
                if (after30 == null && since(end).toSeconds() >= 30) {
                    after30 = depth;
                }
                done[0] = done[0] || b.isDoneWith(b.receivers.getFirst());
                done[1] = done[1] || a.test.isDoneWith(good);
                for (int i = 0; i < 2; i++) {
                    told[i] = done[i] ? told[i] : since(end);
                }
                Thread.sleep(500);
            }
            row("noise, 39 slow receivers: the other's events", b);
            double ratio = b.percentile(99) / controlled;
            rows.put(
                    "noise: the other's p99, times that of the control",
                    Double.isFinite(ratio) ? "%.1f".formatted(ratio) : "-");
            String longer = "more than " + plan.patience().toSeconds() + " s";
            List<Double> own = a.test.delays(good);
            rows.put(
                    "noise: events of the noisy one's good receiver",
                    summary(own, a.test.sales.size()));
            rows.put(
                    "noise: after it, until all is told, the other / its own good receiver",
                    (done[0] ? time(seconds(told[0])) : longer)
                            + " / "
                            + (done[1] ? time(seconds(told[1])) : longer));
            rows.put(
                    "noise: messages waiting / in flight / delayed, most",
                    queues.most().toString());
            rows.put("noise: the same at its end", atEnd.toString());
            rows.put(
                    "noise: the same 30 s after it",
                    (after30 == null ? queues.depth() : after30).toString());
            rows.put(
                    "noise: after it, until no message waits",
                    isEmpty ? time(seconds(empty)) : longer);
            rows.put("noise: attempts at slow receivers", Integer.toString(a.attempts()));
            rows.put("noise: of these at once, most", Integer.toString(Receiver.mostAtOnce()));
        }
    }

    private void sellBeside(Noise a, Seller b, double rate, Queues queues)
            throws InterruptedException {
        a.during(
                rate,
                plan.noise(),
                () -> queues.watch(() -> sellEvenly(List.of(b), plan.events(), plan.noise())));
    }

    private void row(String name, Seller seller) {
        rows.put(name, summary(seller.delays(seller.receivers.getFirst()), seller.sales.size()));
    }

    // What the measures are made of.

    private static void warmUp(List<Seller> sellers, int tickets) {
        say("warming up");
        for (int i = 0; i < tickets; i++) {
            sellers.get(i % sellers.size()).sell();
        }
        sellers.forEach(seller -> seller.await(Duration.ofSeconds(30)));
    }

    private static void sellEvenly(List<Seller> sellers, Duration time) {
        sellEvenly(sellers, (int) time.toSeconds(), time);
    }

    /** Sells so many tickets at even times, each without waiting for the one before. */
    private static void sellEvenly(List<Seller> sellers, int tickets, Duration time) {
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < tickets; i++) {
                Seller seller = sellers.get(i % sellers.size());
                clients.execute(seller::sell);
                long next = start + time.toNanos() / tickets * (i + 1);
                pause(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
            }
        }
    }

    private static int arrived(List<Seller> sellers) {
        return sellers.stream()
                .flatMap(seller -> seller.receivers.stream())
                .mapToInt(receiver -> receiver.arrivals.size())
                .sum();
    }

    private static Kind[] kinds(int count, Kind kind) {
        Kind[] kinds = new Kind[count];
        Arrays.fill(kinds, kind);
        return kinds;
    }

    private static boolean waitFor(Duration most, Duration step, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (since(start).compareTo(most) > 0) {
                return false;
            }
            pause(step);
        }
        return true;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static String number(double number) {
        return number == Math.rint(number) ? "%.0f".formatted(number) : "%.1f".formatted(number);
    }

    private static String time(double seconds) {
        return Double.isInfinite(seconds) ? "never" : "%.2f s".formatted(seconds);
    }

    private static String summary(List<Double> delays, int sold) {
        return "%d of %d, p50 %s, p99 %s"
                .formatted(
                        delays.size(),
                        sold,
                        time(percentile(50, delays, sold)),
                        time(percentile(99, delays, sold)));
    }

    /** The nearest rank; an event that did not arrive is later than every other one. */
    private static double percentile(int percent, List<Double> delays, int sold) {
        List<Double> sorted = delays.stream().sorted().toList();
        int rank = Math.max(1, (int) Math.ceil(sold * percent / 100.0));
        return rank <= sorted.size() ? sorted.get(rank - 1) : Double.POSITIVE_INFINITY;
    }

    private static void say(String line) {
        System.err.printf(Locale.ROOT, "%tT  %s%n", System.currentTimeMillis(), line);
    }

    /** The noisy organisation: 20 webhooks in each mode, as many as it may have. */
    private static final class Noise implements AutoCloseable {
        private final Seller test;
        private final Seller live;

        Noise(Product product, Kind[] kinds) {
            test = new Seller(product, "test", Arrays.copyOf(kinds, WEBHOOKS_A_MODE));
            live =
                    new Seller(
                            product,
                            test.organisation,
                            "live",
                            Arrays.copyOfRange(kinds, WEBHOOKS_A_MODE, kinds.length));
        }

        /** Causes so many deliveries a second while {@code then} runs. */
        void during(double deliveries, Duration time, Runnable then) throws InterruptedException {
            int tickets = (int) Math.round(deliveries / WEBHOOKS_A_MODE * Neighbours.seconds(time));
            Thread selling =
                    Thread.ofPlatform()
                            .start(() ->
                                    sellEvenly(List.of(test, live), Math.max(2, tickets), time));
            then.run();
            selling.join();
        }

        void forget() {
            test.forget();
            live.forget();
        }

        void await(Duration most) {
            test.await(most);
            live.await(most);
        }

        int sold() {
            return test.sales.size() + live.sales.size();
        }

        int expected() {
            return sold() * WEBHOOKS_A_MODE;
        }

        int missing() {
            return test.missing() + live.missing();
        }

        int attempts() {
            return test.attempts() + live.attempts();
        }

        @Override
        public void close() {
            test.close();
            live.close();
        }
    }

    /** A lottery of one organisation and mode, with its webhooks. */
    private static final class Seller implements AutoCloseable {
        private static final Pattern REF = Pattern.compile("\"ticketRef\"\\s*:\\s*\"([^\"]+)\"");
        private static final AtomicInteger PEOPLE = new AtomicInteger();

        private final Product product;
        private final String organisation;
        private final String path;
        private final String key;
        private final List<Receiver> receivers = new ArrayList<>();

        /** When each ticket's acceptance was read. */
        private final Map<String, Long> sales = new ConcurrentHashMap<>();

        Seller(Product product, String mode, Kind... kinds) {
            this(product, null, mode, kinds);
        }

        Seller(Product product, String organisation, String mode, Kind... kinds) {
            this.product = product;
            this.organisation =
                    organisation == null
                            ? member("id", product.create("/organisations", "{\"name\": \"N\"}"))
                            : organisation;
            path = "/organisations/" + this.organisation + "/" + mode;
            key =
                    member(
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
                        member(
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
                say("a ticket was refused: " + answer.statusCode() + " " + answer.body());
                pause(Duration.ofSeconds(1));
            }
        }

        void forget() {
            sales.clear();
            receivers.forEach(Receiver::forget);
        }

        /** Seconds from acceptance to arrival of what has arrived there. */
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

        double percentile(int percent) {
            return Neighbours.percentile(percent, delays(receivers.getFirst()), sales.size());
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
            waitFor(most, Duration.ofMillis(50), () -> missing() == 0);
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

    /** How a receiver answers. */
    private enum Kind {
        GOOD,
        /** Takes the request and never answers. */
        HANGS,
        /** Answers 200 at once, and then a byte of the body every second. */
        TRICKLES,
        /** Answers 500 after 14 seconds. */
        FAILS_LATE
    }

    /** A receiver of webhooks on a port of its own. */
    private static final class Receiver implements AutoCloseable {
        private static final Duration LONGEST = Duration.ofMinutes(1);

        /** The sender gives up after fifteen seconds. */
        private static final Duration LONGER_THAN_PATIENCE = Duration.ofMillis(15_300);

        private static final AtomicInteger AT_ONCE = new AtomicInteger();
        private static final AtomicInteger MOST = new AtomicInteger();

        private final Kind kind;
        private final HttpServer server;
        private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
        private final AtomicInteger attempts = new AtomicInteger();
        private String webhook = "";

        Receiver(Kind kind) {
            this.kind = kind;
            try {
                server =
                        HttpServer.create(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::received);
            server.start();
        }

        /** How many attempts at receivers that are not good are open. */
        static int atOnce() {
            return AT_ONCE.get();
        }

        /** How many were open at once, at most. */
        static int mostAtOnce() {
            return MOST.get();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        void forget() {
            arrivals.clear();
            attempts.set(0);
        }

        private void received(HttpExchange exchange) throws IOException {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                long at = System.nanoTime();
                attempts.incrementAndGet();
                Matcher ref = Seller.REF.matcher(new String(body, StandardCharsets.UTF_8));
                if (ref.find()) {
                    arrivals.putIfAbsent(ref.group(1), at);
                }
                if (kind == Kind.GOOD) {
                    exchange.sendResponseHeaders(204, -1);
                    return;
                }
                MOST.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
                try {
                    answerSlowly(exchange);
                } finally {
                    AT_ONCE.decrementAndGet();
                }
            }
        }

        private void answerSlowly(HttpExchange exchange) throws IOException {
            switch (kind) {
                case GOOD -> throw new IllegalStateException();
                case HANGS -> pause(LONGER_THAN_PATIENCE);
                case FAILS_LATE -> {
                    pause(Duration.ofSeconds(14));
                    exchange.sendResponseHeaders(500, -1);
                }
                case TRICKLES -> {
                    exchange.sendResponseHeaders(200, 0);
                    OutputStream out = exchange.getResponseBody();
                    long start = System.nanoTime();
                    while (since(start).compareTo(LONGEST) < 0) {
                        out.write('.');
                        out.flush();
                        pause(Duration.ofSeconds(1));
                    }
                }
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** How many messages all queues hold, but for those of dead letters. */
    private record Depth(int waiting, int inFlight, int delayed) {
        private static final int OTHERS = 5;

        /**
         * Whether none waits: visible in its queue, or in the hands of a poller that keeps it back,
         * which is in flight while no receiver has it.
         */
        boolean isEmpty() {
            return waiting == 0 && inFlight <= Receiver.atOnce() + OTHERS;
        }

        int held() {
            return waiting + inFlight;
        }

        @Override
        public String toString() {
            return waiting + " / " + inFlight + " / " + delayed;
        }
    }

    /** The queues of the local runtime, as its endpoint of SQS tells of them. */
    private static final class Queues {
        private static final Pattern URL = Pattern.compile("\"(https?://[^\"]+)\"");

        private final Product product;
        private final List<String> urls = new ArrayList<>();
        private Depth most = new Depth(0, 0, 0);

        Queues(Product product) {
            this.product = product;
            Matcher url = URL.matcher(product.sqs("ListQueues", "{}"));
            while (url.find()) {
                if (!url.group(1).contains("DeadLetter")) {
                    urls.add(url.group(1));
                }
            }
            if (urls.isEmpty()) {
                throw new IllegalStateException("the local runtime tells of no queue");
            }
        }

        Depth most() {
            return most;
        }

        void watch(Runnable then) {
            boolean[] over = {false};
            Thread watching =
                    Thread.ofPlatform()
                            .start(() -> {
                                while (!over[0]) {
                                    Depth now = depth();
                                    most = now.held() > most.held() ? now : most;
                                    pause(Duration.ofSeconds(2));
                                }
                            });
            then.run();
            over[0] = true;
            try {
                watching.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        Depth depth() {
            int waiting = 0;
            int inFlight = 0;
            int delayed = 0;
            for (String url : urls) {
                String answer =
                        product.sqs(
                                "GetQueueAttributes",
                                "{\"QueueUrl\": \"%s\", \"AttributeNames\": [\"All\"]}"
                                        .formatted(url));
                waiting += Integer.parseInt(member("ApproximateNumberOfMessages", answer));
                inFlight +=
                        Integer.parseInt(member("ApproximateNumberOfMessagesNotVisible", answer));
                delayed += Integer.parseInt(member("ApproximateNumberOfMessagesDelayed", answer));
            }
            return new Depth(waiting, inFlight, delayed);
        }
    }

    private static String member(String name, String json) {
        Matcher member = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]+)").matcher(json);
        if (!member.find()) {
            throw new IllegalStateException("no " + name + " in what was answered");
        }
        return member.group(1);
    }

    /** The local runtime of a checkout, started by Maven. */
    private static final class Product implements AutoCloseable {
        private static final Duration LONGEST_START = Duration.ofMinutes(15);
        private static final int MOST_ASKED = 30;

        private final Process maven;
        private final HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
        private String base = "";
        private String aws = "";
        private String operatorKey = "";

        private Product(Process maven) {
            this.maven = maven;
        }

        static Product start(Path checkout, boolean offline)
                throws IOException, InterruptedException {
            say("starting " + checkout);
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            List<String> command =
                    new ArrayList<>(List.of(windows ? "mvn.cmd" : "mvn", "-B", "-ntp"));
            if (offline) {
                command.add("-o");
            }
            command.addAll(List.of("-Plocal", "-Dfairdraw.port=0"));
            Path output = Files.createTempFile("neighbours", ".log");
            Path demo = checkout.resolve("infrastructure/local/target/demo.json");
            Files.deleteIfExists(demo);
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(checkout.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Product product = new Product(builder.start());
            Runtime.getRuntime().addShutdownHook(new Thread(product::close));
            Supplier<String> printed = () -> read(output);
            boolean ready =
                    waitFor(
                            LONGEST_START,
                            Duration.ofMillis(200),
                            () -> printed.get().contains("ready at") || !product.maven.isAlive());
            if (!ready || !product.maven.isAlive()) {
                product.close();
                throw new IllegalStateException(checkout + " does not start: see " + output);
            }
            String content = read(demo);
            product.base = member("baseUrl", content);
            product.aws = member("awsEndpoint", content);
            product.operatorKey = member("operatorKey", content);
            Files.deleteIfExists(output);
            return product;
        }

        private static String read(Path file) {
            try {
                return Files.readString(file, StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The processor time of all that Maven has started. */
        Duration processor() {
            return maven.descendants()
                    .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                    .reduce(Duration.ZERO, Duration::plus);
        }

        /** Makes something, and asks again where it is refused for now. */
        String create(String path, String body) {
            for (int i = 0; ; i++) {
                HttpResponse<String> answer =
                        send(
                                "POST",
                                base + "/operator/v1" + path,
                                body,
                                "Authorization",
                                "Bearer " + operatorKey);
                if (answer.statusCode() == 201) {
                    return answer.body();
                }
                if (answer.statusCode() != 503 || i == MOST_ASKED) {
                    throw new IllegalStateException(
                            path + ": " + answer.statusCode() + " " + answer.body());
                }
                pause(Duration.ofSeconds(1));
            }
        }

        String get(String path) {
            return send(
                            "GET",
                            base + "/operator/v1" + path,
                            "",
                            "Authorization",
                            "Bearer " + operatorKey)
                    .body();
        }

        String sqs(String action, String body) {
            return send("POST", aws + "/", body, "X-Amz-Target", "AmazonSQS." + action).body();
        }

        HttpResponse<String> send(
                String method, String address, String body, String name, String value) {
            boolean sqs = name.startsWith("X-Amz");
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(60))
                            .header(name, value)
                            .header(
                                    "Content-Type",
                                    sqs ? "application/x-amz-json-1.0" : "application/json")
                            .method(
                                    method,
                                    body.isEmpty()
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofString(body))
                            .build();
            try {
                return http.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                throw new IllegalStateException(address + ": " + e, e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            Collection<ProcessHandle> all = new ArrayList<>(maven.descendants().toList());
            all.add(maven.toHandle());
            maven.descendants().findFirst().ifPresent(ProcessHandle::destroy);
            for (ProcessHandle process : all) {
                try {
                    process.onExit().get(20, TimeUnit.SECONDS);
                } catch (Exception e) {
                    process.destroyForcibly();
                }
            }
        }
    }
}
