import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The sale of tickets by several sellers. */
final class Selling {
    private Selling() {}

    static void warmUp(List<Seller> sellers, int tickets) {
        Neighbours.say("warming up");
        for (int i = 0; i < tickets; i++) {
            sellers.get(i % sellers.size()).sell();
        }
        sellers.forEach(seller -> seller.await(Duration.ofSeconds(30)));
    }

    static void sellEvenly(List<Seller> sellers, Duration time) {
        sellEvenly(sellers, (int) time.toSeconds(), time);
    }

    /** Sells so many tickets at even times, each without waiting for the one before. */
    static void sellEvenly(List<Seller> sellers, int tickets, Duration time) {
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < tickets; i++) {
                Seller seller = sellers.get(i % sellers.size());
                clients.execute(seller::sell);
                long next = start + time.toNanos() / tickets * (i + 1);
                Times.pause(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
            }
        }
    }

    static int arrived(List<Seller> sellers) {
        return sellers.stream()
                .flatMap(seller -> seller.receivers.stream())
                .mapToInt(receiver -> receiver.arrivals.size())
                .sum();
    }

    static Kind[] kinds(int count, Kind kind) {
        Kind[] kinds = new Kind[count];
        Arrays.fill(kinds, kind);
        return kinds;
    }
}
