package fairdraw.domain.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The counts of tickets by minute and hour. */
final class SalesTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private static Instant at(String time) {
        return Instant.parse("2026-07-01T" + time + "Z");
    }

    @Test
    void aMinuteAndAnHourHoldWhatWasSoldInThem() {
        Sales sales = Sales.NONE.with(List.of(at("12:00:00"), at("12:00:59.999"), at("12:02:00")));

        assertThat(sales.until()).isEqualTo(at("12:02:00"));
        assertThat(sales.minutes()).hasSize(60).startsWith(1, 0, 2, 0);
        assertThat(sales.hours()).hasSize(48).startsWith(3, 0);
    }

    @Test
    void whatIsReportedLateCountsWhereItWasSold() {
        Sales sales = Sales.NONE.with(List.of(NOON)).with(List.of(at("11:59:30")));

        assertThat(sales.until()).isEqualTo(NOON);
        assertThat(sales.minutes()).startsWith(1, 1, 0);
        assertThat(sales.hours()).startsWith(1, 1, 0);
    }

    @Test
    void whatIsOlderThanTheCountsIsForgotten() {
        Sales sales = Sales.NONE.with(List.of(NOON, NOON.minus(Duration.ofHours(1))));

        assertThat(sales.minutes()).startsWith(1).containsOnlyOnce(1);
        assertThat(sales.at(NOON.plus(Duration.ofMinutes(59))).minutes()).endsWith(1);
        assertThat(sales.at(NOON.plus(Duration.ofMinutes(60))).minutes()).containsOnly(0);
        assertThat(sales.at(NOON.plus(Duration.ofHours(47))).hours()).endsWith(1);
        assertThat(sales.at(NOON.plus(Duration.ofHours(49))).hours()).containsOnly(0);
    }

    @Test
    void aTimeBeforeTheCountsLeavesThemAlone() {
        Sales sales = Sales.NONE.with(List.of(NOON));

        assertThat(sales.at(NOON.minusSeconds(1))).isEqualTo(sales);
        assertThat(sales.with(List.of())).isEqualTo(sales);
    }

    @Test
    void inWhateverBatchesTicketsAreReportedTheCountsAreTheSame() {
        Random random = new Random(1);
        List<Instant> sold =
                new ArrayList<>(
                        random.longs(500, 0, Duration.ofMinutes(50).toSeconds())
                                .mapToObj(NOON::plusSeconds)
                                .toList());
        Sales once = Sales.NONE.with(sold);

        Collections.shuffle(sold, random);
        Sales sales = Sales.NONE;
        for (int at = 0; at < sold.size(); at += 7) {
            sales = sales.with(sold.subList(at, Math.min(at + 7, sold.size())));
        }

        assertThat(sales).isEqualTo(once);
        assertThat(once.minutes().stream().mapToInt(Integer::intValue).sum()).isEqualTo(500);
    }
}
