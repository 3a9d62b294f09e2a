import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The noisy organisation: 20 webhooks in each mode, as many as it may have. */
final class Noise implements AutoCloseable {
    /** The webhooks that an organisation may have in one mode. */
    static final int WEBHOOKS_A_MODE = 20;

    final Seller test;
    final Seller live;

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
        int tickets = (int) Math.round(deliveries / WEBHOOKS_A_MODE * Times.seconds(time));
        Thread selling =
                Thread.ofPlatform()
                        .start(() ->
                                Selling.sellEvenly(List.of(test, live), Math.max(2, tickets), time));
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
