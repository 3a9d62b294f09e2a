package fairdraw.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeptTest {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");
    private static final Kept.Terms TERMS =
            new Kept.Terms(Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofHours(24));

    private final AtomicInteger reads = new AtomicInteger();
    private volatile Set<String> there = Set.of("a");
    private volatile boolean isAway;
    private final Kept<Set<String>> kept = new Kept<>(this::read, TERMS, _ -> {});

    private Set<String> read() {
        reads.incrementAndGet();
        if (isAway) {
            throw new NotNow("away");
        }
        return there;
    }

    private boolean has(String key, Instant now) {
        return kept.get(now, keys -> keys.contains(key)).contains(key);
    }

    private static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 15, 599, 600, 1_000, 86_399})
    void whatWasGoodStaysGoodWhileItIsAway(long seconds) {
        has("a", START);
        isAway = true;

        assertThat(has("a", after(seconds))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {86_400, 90_000})
    void afterADayNobodyCanTell(long seconds) {
        has("a", START);
        isAway = true;

        assertThatThrownBy(() -> has("a", after(seconds))).isInstanceOf(NotNow.class);
        isAway = false;
        assertThat(has("a", after(seconds + 1))).isTrue();
    }

    @Test
    void itIsTriedAgainAfterOneTwoFourSecondsAndAtLeastOnceAMinute() {
        isAway = true;
        List<Long> tried = new ArrayList<>();
        for (long second = 0; second < 260; second++) {
            int before = reads.get();
            Instant now = after(second);
            assertThatThrownBy(() -> has("a", now)).isInstanceOf(NotNow.class);
            if (reads.get() > before) {
                tried.add(second);
            }
        }

        assertThat(tried).containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 63L, 123L, 183L, 243L);
    }

    @Test
    void theAgeOfACopyIsToldWheneverItCannotBeReadAgain() throws InterruptedException {
        BlockingQueue<Duration> ages = new LinkedBlockingQueue<>();
        Kept<Set<String>> copy = new Kept<>(this::read, TERMS, ages::add);
        copy.get(START, _ -> true);
        isAway = true;

        copy.get(after(600), _ -> true);
        copy.get(after(600), _ -> true);
        assertThat(ages.poll(10, TimeUnit.SECONDS)).isEqualTo(Duration.ofMinutes(10));
        // Nobody waits for the reading that follows a failure.
        copy.get(after(601), _ -> true);
        assertThat(ages.poll(10, TimeUnit.SECONDS)).isEqualTo(Duration.ofSeconds(601));
    }

    @Test
    void whatIsGoneFromACopyThatWasReadIsGone() {
        has("a", START);
        there = Set.of("b");

        assertThat(has("a", after(599))).isTrue();
        assertThat(has("a", after(600))).isFalse();
        assertThat(has("b", after(600))).isTrue();
    }

    @Test
    void whatACopyLacksIsLookedForOnceAMinute() {
        has("a", START);
        there = Set.of("a", "b");

        assertThat(has("b", after(59))).isFalse();
        assertThat(has("b", after(60))).isTrue();
        assertThat(reads).hasValue(2);
    }

    @Test
    void whatAnOlderCopyLacksCannotBeToldWhileItIsAway() {
        has("a", START);
        isAway = true;

        assertThat(has("b", after(59))).isFalse();
        assertThatThrownBy(() -> has("b", after(60))).isInstanceOf(NotNow.class);
        assertThat(has("a", after(60))).isTrue();
    }

    @Test
    void allWhoAskAtOnceShareOneReading() throws Exception {
        CountDownLatch answers = new CountDownLatch(1);
        Kept<Set<String>> slow =
                new Kept<>(
                        () -> {
                            reads.incrementAndGet();
                            await(answers);
                            return there;
                        },
                        TERMS,
                        _ -> {});
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Set<String>>> asked =
                    IntStream.range(0, 50)
                            .mapToObj(_ -> threads.submit(() -> slow.get(START, _ -> true)))
                            .toList();
            answers.countDown();
            for (Future<Set<String>> each : asked) {
                assertThat(each.get()).isEqualTo(there);
            }
        }

        assertThat(reads).hasValue(1);
    }

    @Test
    void nobodyWhoHasAGoodCopyWaitsForOneThatHangs() {
        CompletableFuture<Set<String>> never = new CompletableFuture<>();
        Kept<Set<String>> hanging =
                new Kept<>(
                        () -> reads.incrementAndGet() == 1 ? there : never.join(), TERMS, _ -> {});
        hanging.get(START, _ -> true);

        for (int call = 0; call < 100; call++) {
            assertThat(hanging.get(after(700), keys -> keys.contains("a"))).contains("a");
        }

        assertThat(reads).hasValue(2);
        never.complete(there);
    }

    @Test
    void whoHasNoCopyWaitsNoLongerThanTheirCaller() {
        CompletableFuture<Set<String>> never = new CompletableFuture<>();
        Kept<Set<String>> hanging = new Kept<>(never::join, TERMS, _ -> {});
        Budget little = new Budget(() -> START, Duration.ofMillis(20), Duration.ofMillis(20));

        assertThatThrownBy(() -> little.around(() -> hanging.get(START, _ -> true)))
                .isInstanceOf(NotNow.class);
        never.complete(there);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
