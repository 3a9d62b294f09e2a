package fairdraw.domain.draws.results;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.MovableClock;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.beacon.BeaconSignature;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.leaves.Seed;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers of a sealed draw of 5 of 1 to 20 and 1 of 1 to 5. */
final class DrawResultTest {

    private static final String ROOT = "ab".repeat(32);
    private static final Instant DUE = CLOSES.plusSeconds(12);
    private static final long ROUND = SignedBeacons.chain().roundAtOrAfter(DUE);
    private static final Draw OPEN =
            SampleRegisters.unseen(
                    SampleDraws.open(
                            SampleDraws.TENANT,
                            new DrawId("01957b1c-0000-8000-9000-000000000001"),
                            new LotterySlug("mega")));
    private static final Progress.Sealed SEALED =
            new Progress.Sealed(
                    new Progress.Closed(CLOSES, 0, false),
                    ROOT,
                    new Randomness.Round(SignedBeacons.chain().chainHash(), ROUND),
                    1);
    private static final Draw DRAW = OPEN.to(SEALED, DUE, CLOSES);

    private final MovableClock clock = new MovableClock(DUE);
    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryResults results = new InMemoryResults();
    private final SignedBeacons beacons = new SignedBeacons(clock);
    private final RecordedTriggers triggers = new RecordedTriggers();
    private final DrawResult drawResult =
            new DrawResult(draws, new FixResult(results, beacons, draws.register), triggers, clock);

    @BeforeEach
    void sealADraw() {
        draws.create(DRAW);
    }

    @Test
    void theNumbersFollowFromTheRulesTheRootOfTheListAndTheRound() {
        Draw drawn = drawResult.take(DRAW).orElseThrow();

        byte[] signature = SignedBeacons.foretold(ROUND);
        Registration registration = DRAW.registered().orElseThrow().registration();
        byte[] seed =
                Seed.derive(
                        BeaconSignature.randomness(signature),
                        Hex.decode(DRAW.rules().hash(registration)),
                        Hex.decode(ROOT));
        Result result = results.find(DRAW).orElseThrow();
        assertThat(result.round()).isEqualTo(ROUND);
        assertThat(result.signature()).isEqualTo(Hex.encode(signature));
        assertThat(result.seed()).isEqualTo(Hex.encode(seed));
        assertThat(result.main()).isEqualTo(DRAW.rules().pick(seed).main()).hasSize(5);
        assertThat(result.bonus()).isEqualTo(DRAW.rules().pick(seed).bonus()).hasSize(1);
        assertThat(drawn.progress())
                .isEqualTo(new Progress.Drawn(SEALED, result.main(), result.bonus(), DUE));
        assertThat(drawn.nextAt()).isEqualTo(DUE);
        assertThat(stored()).isEqualTo(drawn);
    }

    @Test
    void aLateBeaconIsAskedAgainAfterOneSecondThenTwoAndFour() {
        beacons.late(true);
        Instant again = DUE;
        for (int seconds : new int[] {1, 2, 4}) {
            Draw waiting = drawResult.take(stored()).orElseThrow();
            again = again.plusSeconds(seconds);

            assertThat(waiting.progress()).isEqualTo(SEALED);
            assertThat(waiting.nextAt()).isEqualTo(again);
            assertThat(triggers.set()).containsEntry(DRAW.id() + ".again", again);
            clock.set(again);
        }
        assertThat(results.find(DRAW)).isEmpty();

        beacons.late(false);

        assertThat(drawResult.take(stored()).orElseThrow().progress())
                .isInstanceOf(Progress.Drawn.class);
    }

    @Test
    void aResultThatIsStoredStandsAndNoBeaconIsAsked() {
        Result stored =
                new Result(
                        ROUND,
                        "ab".repeat(48),
                        "cd".repeat(32),
                        "ef".repeat(32),
                        DRAW.rules().pick(Hex.decode("ef".repeat(32))).main(),
                        DRAW.rules().pick(Hex.decode("ef".repeat(32))).bonus());
        results.putIfAbsent(DRAW, stored);
        beacons.late(true);

        Progress.Drawn drawn = (Progress.Drawn) drawResult.take(DRAW).orElseThrow().progress();

        assertThat(drawn.main()).isEqualTo(stored.main());
        assertThat(drawn.bonus()).isEqualTo(stored.bonus());
        assertThat(beacons.asked()).isZero();
    }

    @Test
    void whoeverIsLateDrawsTheSameNumbersAndLeavesTheDrawAsItIs() {
        Draw drawn = drawResult.take(DRAW).orElseThrow();
        Result result = results.find(DRAW).orElseThrow();
        clock.set(DUE.plusSeconds(1));

        assertThat(drawResult.take(DRAW)).isEmpty();

        assertThat(stored()).isEqualTo(drawn);
        assertThat(results.find(DRAW)).contains(result);
    }

    private Draw stored() {
        return draws.locate(DRAW.id()).orElseThrow();
    }
}
