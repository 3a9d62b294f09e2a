package fairdraw.domain.anchors;

import static fairdraw.domain.anchors.AnchoredLog.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.register.AnchoredHead;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.SampleEntries;
import fairdraw.fairness.register.Checkpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When time-stampers are asked for a stamp, and of which head. */
final class StampHeadsTest {

    private static final String NAME = "0f".repeat(32);

    private final AnchoredLog live = new AnchoredLog(Mode.LIVE);
    private final List<Long> asked = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private boolean isAway;
    private boolean isBroken;

    /** A time-stamper whose tokens nobody reads here. */
    private final Stampers stampers =
            new Stampers() {
                @Override
                public List<String> names() {
                    return List.of(NAME);
                }

                @Override
                public Optional<Stamp> stamp(String name, Checkpoint head) {
                    asked.add(head.size());
                    if (isBroken) {
                        throw new IllegalStateException("broken");
                    }
                    return isAway
                            ? Optional.empty()
                            : Optional.of(new Stamp("AAAA", live.clock.instant().getEpochSecond()));
                }
            };

    private final StampHeads beside = stampHeads(false);
    private final StampHeads alone = stampHeads(true);

    private StampHeads stampHeads(boolean decide) {
        return new StampHeads(
                live.register,
                live.register,
                stampers,
                decide,
                live.clock,
                pause -> {
                    waits.add(pause);
                    live.clock.forward(pause);
                });
    }

    private static Draft announced(long number) {
        return Draft.of(SampleEntries.announced("draw_" + number, number));
    }

    private List<Long> stamped() {
        return live.heads().stream()
                .filter(head -> head.stamps().containsKey(NAME))
                .map(AnchoredHead::size)
                .toList();
    }

    @Test
    void theNewestHeadIsStampedOnceAnEntryWhoseTimeMattersIsInIt() {
        beside.run(live.log);
        live.append(3);
        beside.run(live.log);
        assertThat(asked).isEmpty();
        live.append(announced(1));
        live.append(2);
        beside.run(live.log);
        assertThat(stamped()).containsExactly(6L);
        live.clock.forward(Duration.ofMinutes(1));
        beside.run(live.log);
        live.append(1);
        beside.run(live.log);
        assertThat(asked).containsExactly(6L);
        live.append(Draft.of(SampleEntries.ended("draw_1")));
        beside.run(live.log);
        live.clock.forward(Duration.ofMinutes(1));
        live.append(Draft.of(AnchoredLog.cancelled("draw_2"), NOON.plusSeconds(600)));
        beside.run(live.log);
        assertThat(stamped()).containsExactly(6L, 8L, 9L);
    }

    @Test
    void anAuthorityIsAskedAtMostOnceInFifteenSeconds() {
        live.append(announced(1));
        beside.run(live.log);
        for (int second = 1; second < 15; second++) {
            live.clock.forward(Duration.ofSeconds(1));
            live.append(announced(1 + second));
            beside.run(live.log);
        }
        assertThat(asked).containsExactly(1L);
        live.clock.forward(Duration.ofSeconds(1));
        beside.run(live.log);
        assertThat(asked).containsExactly(1L, 15L);
        assertThat(waits).isEmpty();
    }

    @Test
    void whereStampsDecideAnEntryWithADeadlineWaitsUntilItMayBeStamped() {
        live.append(announced(1));
        alone.run(live.log);
        live.clock.forward(Duration.ofSeconds(4));
        live.append(Draft.of(AnchoredLog.cancelled("draw_1"), NOON.plusSeconds(60)));
        alone.run(live.log);
        assertThat(waits).containsExactly(Duration.ofSeconds(11));
        assertThat(stamped()).containsExactly(1L, 2L);
    }

    @Test
    void nothingWaitsForAStampThatWouldComeTooLate() {
        live.append(announced(1));
        alone.run(live.log);
        live.append(Draft.of(AnchoredLog.cancelled("draw_1"), NOON.plusSeconds(10)));
        alone.run(live.log);
        assertThat(waits).isEmpty();
        assertThat(stamped()).containsExactly(1L);
    }

    @Test
    void anAuthorityThatIsAwayIsAskedAgainAfterThePause() {
        isAway = true;
        live.append(announced(1));
        beside.run(live.log);
        isAway = false;
        beside.run(live.log);
        assertThat(stamped()).isEmpty();
        live.clock.forward(StampHeads.PAUSE);
        beside.run(live.log);
        assertThat(stamped()).containsExactly(1L);
    }

    @Test
    void anAuthorityThatBreaksStandsInNobodysWay() {
        isBroken = true;
        live.append(announced(1));
        beside.run(live.log);
        assertThat(asked).containsExactly(1L);
        assertThat(stamped()).isEmpty();
    }
}
