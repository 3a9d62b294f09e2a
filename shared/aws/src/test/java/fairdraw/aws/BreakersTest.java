package fairdraw.aws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BreakersTest {

    private static final List<String> DRAWS = List.of("Draws");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T12:00:00Z"));
    private final Breakers breakers = new Breakers(clock, 5, Duration.ofSeconds(1));

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breakers.failed("Draws", 1);
        }
    }

    @Test
    void oneOpensAfterFiveFailuresInARow() {
        fail(4);
        breakers.answered(DRAWS);
        fail(4);
        assertThat(breakers.refuse(DRAWS)).isEmpty();

        fail(1);

        assertThat(breakers.refuse(DRAWS)).contains("Draws");
    }

    @Test
    void heavierFailuresOpenItEarlier() {
        breakers.failed("Draws", 3);
        assertThat(breakers.refuse(DRAWS)).isEmpty();

        breakers.failed("Draws", 3);

        assertThat(breakers.refuse(DRAWS)).contains("Draws");
    }

    @Test
    void afterARestOneCallIsLetThroughAndClosesItOrBeginsTheRestAnew() {
        fail(5);
        clock.forward(Duration.ofSeconds(1));
        assertThat(breakers.refuse(DRAWS)).isEmpty();
        assertThat(breakers.refuse(DRAWS)).contains("Draws");

        fail(1);
        clock.forward(Duration.ofMillis(999));
        assertThat(breakers.refuse(DRAWS)).contains("Draws");
        clock.forward(Duration.ofMillis(1));
        assertThat(breakers.refuse(DRAWS)).isEmpty();

        breakers.answered(DRAWS);
        assertThat(breakers.refuse(DRAWS)).isEmpty();
        assertThat(breakers.refuse(DRAWS)).isEmpty();
    }

    @Test
    void aCallThatNeverEndsIsFollowedByAnother() {
        fail(5);
        clock.forward(Duration.ofSeconds(1));
        assertThat(breakers.refuse(DRAWS)).isEmpty();

        clock.forward(Duration.ofSeconds(1));

        assertThat(breakers.refuse(DRAWS)).isEmpty();
    }

    @Test
    void theNeighbourStaysClosedAndWhoNeedsBothIsRefused() {
        fail(5);

        assertThat(breakers.refuse(List.of("Lotteries"))).isEmpty();
        assertThat(breakers.refuse(List.of("Lotteries", "Draws"))).contains("Draws");
    }
}
