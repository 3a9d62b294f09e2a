import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The measures of one build: at rest, in a rush, and with a neighbour. */
final class Measures {
    private static final double[] RATES = {5, 10, 15, 22, 33, 50, 75, 110, 165, 250, 375};
    private static final Duration BOUND = Duration.ofSeconds(2);

    private final Plan plan;
    private final Path checkout;
    private final Map<String, String> rows = new LinkedHashMap<>();

    Measures(Plan plan, Path checkout) {
        this.plan = plan;
        this.checkout = checkout;
    }

    /** Returns the rows of the table, as far as they were measured. */
    Map<String, String> rows() {
        return rows;
    }

    void measure() throws Exception {
        rows.put(Neighbours.HEAD, commit());
        double rate = plan.rate();
        try (Product product = Product.start(checkout, plan.offline())) {
            quiet(product);
            if (plan.throughput()) {
                throughput(product, "one webhook", 1, 1, plan.tickets());
                throughput(product, "a hundred webhooks", 5, Noise.WEBHOOKS_A_MODE, plan.ticketsOfMany());
            }
            if (plan.noisy() && rate == 0) {
                double held = held(product);
                rows.put(
                        "the control holds, deliveries a second",
                        held == 0 ? "less than " + Figures.number(RATES[0]) : Figures.number(held));
                rate = Math.max(held, RATES[0]) / 2;
            }
        }
        if (!plan.noisy()) {
            return;
        }
        // Otherwise the rest of an overload would be measured with the noise.
        try (Product product = Product.start(checkout, plan.offline())) {
            rows.put("rate of control and noise, deliveries a second", Figures.number(rate));
            NeighbourMeasures beside = new NeighbourMeasures(plan, product, rate, rows);
            beside.control();
            beside.noise();
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

    private void quiet(Product product) throws Exception {
        try (Seller b = new Seller(product, "test", Kind.GOOD)) {
            Selling.warmUp(List.of(b), plan.tickets() / 8);
            Duration before = product.processor();
            long start = System.nanoTime();
            Times.pause(plan.step());
            double idle = Times.seconds(product.processor().minus(before)) / Times.seconds(Times.since(start));
            b.forget();
            Neighbours.say("quiet");
            Selling.sellEvenly(List.of(b), plan.events(), Duration.ofSeconds(plan.events()));
            b.await(plan.patience());
            rows.put("quiet: the other's events", b.summary());
            rows.put("quiet: processor at rest, cores", "%.2f".formatted(idle));
        }
    }

    /** Sells as fast as it goes, then looks how fast the rest is delivered, up to nine tenths. */
    private void throughput(Product product, String name, int sellers, int webhooks, int tickets)
            throws Exception {
        List<Seller> all = new ArrayList<>();
        try {
            for (int i = 0; i < sellers; i++) {
                all.add(new Seller(product, "test", Selling.kinds(webhooks, Kind.GOOD)));
            }
            Selling.warmUp(all, 20);
            all.forEach(Seller::forget);
            Neighbours.say(name);
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
            int arrived = Selling.arrived(all);
            boolean rest = expected - arrived >= expected / 5;
            int from = rest ? arrived : 0;
            int goal = from + (int) Math.ceil((expected - from) * 0.9);
            Times.waitFor(plan.patience(), Duration.ofMillis(20), () -> Selling.arrived(all) >= goal);
            Duration took = Times.since(rest ? sold : first);
            Duration processor = product.processor().minus(rest ? processorSold : processorFirst);
            int delivered = Math.max(1, Selling.arrived(all) - from);
            String bound = rest ? "" : "at least ";
            rows.put(name + ": deliveries a second", bound + Figures.number(delivered / Times.seconds(took)));
            rows.put(
                    name + ": ms of processor a delivery",
                    (rest ? "" : "at most ")
                            + "%.1f".formatted(Times.seconds(processor) * 1000 / delivered));
            all.forEach(seller -> seller.await(plan.patience()));
            rows.put(name + ": arrived", Selling.arrived(all) + " of " + expected);
        } finally {
            all.forEach(Seller::close);
        }
    }

    /** Returns the highest rate at which the other organisation's p99 is under two seconds. */
    private double held(Product product) throws Exception {
        double held = 0;
        try (Seller b = new Seller(product, "test", Kind.GOOD);
                Noise a = new Noise(product, Selling.kinds(2 * Noise.WEBHOOKS_A_MODE, Kind.GOOD))) {
            Selling.warmUp(List.of(b, a.test, a.live), 20);
            for (double rate : RATES) {
                a.forget();
                b.forget();
                a.during(rate, plan.step(), () -> Selling.sellEvenly(List.of(b), plan.step()));
                b.await(Duration.ofSeconds(5));
                a.await(Duration.ofSeconds(5));
                boolean holds =
                        b.missing() == 0
                                && a.missing() == 0
                                && b.percentile(99) < Times.seconds(BOUND)
                                && a.sold() >= 0.9 * rate / Noise.WEBHOOKS_A_MODE * Times.seconds(plan.step());
                Neighbours.say(
                        "%s a second to 40 good receivers: %s, the other's p99 %s"
                                .formatted(
                                        Figures.number(rate),
                                        holds ? "held" : "not held",
                                        Figures.time(b.percentile(99))));
                if (!holds) {
                    break;
                }
                held = rate;
            }
        }
        return held;
    }
}
