package fairdraw.local.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The count of calls that may have written, and those who wait for it. */
final class WritesTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Writes writes = new Writes();

    @Test
    void whoWaitsIsToldOfTheNextCall() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return writes.await(0, LONG);
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            },
                            threads);

            writes.add();

            assertThat(told.join()).isEqualTo(1);
        }
    }

    @Test
    void whoMissedSomeIsToldAtOnce() throws Exception {
        writes.add();
        writes.add();

        assertThat(writes.await(1, LONG)).isEqualTo(2);
    }

    @Test
    void whereNothingHappensTheCountStaysAsItWasSeen() throws Exception {
        writes.add();

        assertThat(writes.await(1, Duration.ofMillis(1))).isEqualTo(1);
    }
}
