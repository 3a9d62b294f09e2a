import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The measures of an organisation beside a noisy one. */
final class NeighbourMeasures {
    private final Plan plan;
    private final Product product;
    private final double rate;
    private final Map<String, String> rows;

    /** The other organisation's p99 in the control, in seconds. */
    private double controlled;

    /**
     * @param rate the deliveries a second that the noisy one causes
     */
    NeighbourMeasures(Plan plan, Product product, double rate, Map<String, String> rows) {
        this.plan = plan;
        this.product = product;
        this.rate = rate;
        this.rows = rows;
    }

    void control() throws Exception {
        try (Seller b = new Seller(product, "test", Kind.GOOD);
                Noise a = new Noise(product, Selling.kinds(2 * Noise.WEBHOOKS_A_MODE, Kind.GOOD))) {
            Selling.warmUp(List.of(b, a.test, a.live), plan.tickets() / 8);
            b.forget();
            a.forget();
            Neighbours.say("control: 40 good receivers, " + Figures.number(rate) + " deliveries a second");
            Queues queues = new Queues(product);
            sellBeside(a, b, queues);
            a.await(plan.patience());
            b.await(plan.patience());
            rows.put("control, 40 good receivers: the other's events", b.summary());
            controlled = b.percentile(99);
            rows.put(
                    "control: the noisy one's deliveries that arrived",
                    a.expected() - a.missing() + " of " + a.expected());
            rows.put(
                    "control: messages waiting / in flight / delayed, most",
                    queues.most().toString());
        }
    }

    void noise() throws Exception {
        Kind[] kinds = new Kind[2 * Noise.WEBHOOKS_A_MODE];
        Kind[] bad = {Kind.HANGS, Kind.TRICKLES, Kind.FAILS_LATE};
        kinds[0] = Kind.GOOD;
        for (int i = 1; i < kinds.length; i++) {
            kinds[i] = bad[i % bad.length];
        }
        try (Seller b = new Seller(product, "test", Kind.GOOD);
                Noise a = new Noise(product, kinds)) {
            Selling.warmUp(List.of(b), 20);
            b.forget();
            Receiver.forgetMost();
            Neighbours.say("noise: 39 slow receivers, " + Figures.number(rate) + " deliveries a second");
            Queues queues = new Queues(product);
            sellBeside(a, b, queues);
            long end = System.nanoTime();
            Depth atEnd = queues.depth();
            Receiver good = a.test.receivers.getFirst();
            Duration[] told = {Duration.ZERO, Duration.ZERO};
            boolean[] done = {false, false};
            Duration empty = Duration.ZERO;
            boolean isEmpty = false;
            Depth after30 = null;
            while (Times.since(end).compareTo(plan.patience()) < 0
                    && !(done[0] && done[1] && isEmpty && after30 != null)) {
                Depth depth = queues.depth();
                if (!depth.isEmpty()) {
                    isEmpty = false;
                } else if (!isEmpty) {
                    isEmpty = true;
                    empty = Times.since(end);
                }
                if (after30 == null && Times.since(end).toSeconds() >= 30) {
                    after30 = depth;
                }
                done[0] = done[0] || b.isDoneWith(b.receivers.getFirst());
                done[1] = done[1] || a.test.isDoneWith(good);
                for (int i = 0; i < 2; i++) {
                    told[i] = done[i] ? told[i] : Times.since(end);
                }
                Times.pause(Duration.ofMillis(500));
            }
            rows.put("noise, 39 slow receivers: the other's events", b.summary());
            double ratio = b.percentile(99) / controlled;
            rows.put(
                    "noise: the other's p99, times that of the control",
                    Double.isFinite(ratio) ? "%.1f".formatted(ratio) : "-");
            String longer = "more than " + plan.patience().toSeconds() + " s";
            List<Double> own = a.test.delays(good);
            rows.put(
                    "noise: events of the noisy one's good receiver",
                    Figures.summary(own, a.test.sales.size()));
            rows.put(
                    "noise: after it, until all is told, the other / its own good receiver",
                    (done[0] ? Figures.time(Times.seconds(told[0])) : longer)
                            + " / "
                            + (done[1] ? Figures.time(Times.seconds(told[1])) : longer));
            rows.put(
                    "noise: messages waiting / in flight / delayed, most",
                    queues.most().toString());
            rows.put("noise: the same at its end", atEnd.toString());
            rows.put(
                    "noise: the same 30 s after it",
                    (after30 == null ? queues.depth() : after30).toString());
            rows.put(
                    "noise: after it, until no message waits",
                    isEmpty ? Figures.time(Times.seconds(empty)) : longer);
            rows.put("noise: attempts at slow receivers", Integer.toString(a.attempts()));
            rows.put("noise: of these at once, most", Integer.toString(Receiver.mostAtOnce()));
        }
    }

    private void sellBeside(Noise a, Seller b, Queues queues)
            throws InterruptedException {
        a.during(
                rate,
                plan.noise(),
                () -> queues.watch(() -> Selling.sellEvenly(List.of(b), plan.events(), plan.noise())));
    }
}
