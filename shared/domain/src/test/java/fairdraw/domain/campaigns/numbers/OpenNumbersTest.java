package fairdraw.domain.campaigns.numbers;

import static fairdraw.domain.campaigns.SampleCampaign.CLOSES;
import static fairdraw.domain.campaigns.SampleCampaign.OPENS;
import static fairdraw.domain.campaigns.numbers.NumberBench.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.NumberOpening;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.OpenDraw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.entries.Drawn;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The opening of automatic numbers whose draw stands in a register. */
final class OpenNumbersTest {

    private static final String FIRST_SIGNED =
            Hex.encode(SignedBeacons.foretold(SignedBeacons.chain().roundAtOrAfter(OPENS)));

    private final NumberBench bench =
            NumberBench.witnessed(SampleCampaign.of(TENANT).allocating(5));
    private final SignedBeacons beacons = new SignedBeacons(bench.clock);
    private final RecordedTriggers triggers = new RecordedTriggers();
    private final OpenNumbers openNumbers = bench.openNumbers(beacons, triggers);

    private Draw draw() {
        return bench.draws.locate(bench.draw.id()).orElseThrow();
    }

    private Draw open() {
        return openNumbers.take(draw(), new OpenDraw(bench.draws, bench.clock)).orElseThrow();
    }

    @Test
    void aDrawOpensWithTheSignatureOfTheFirstRoundAtItsOpening() {
        bench.clock.set(OPENS);

        assertThat(open().progress()).isEqualTo(new Progress.Open());

        assertThat(bench.stored().opening()).isEqualTo(new NumberOpening.Known(FIRST_SIGNED));
        assertThat(openNumbers.shown(draw()))
                .contains(
                        new Drawn.Numbers(
                                Hex.encode(new FixedRootKeys().numbers(1, draw().id())),
                                FIRST_SIGNED));
    }

    @Test
    void aDrawIsScheduledAndGivesNoNumbersUntilTheBeaconSigns() {
        bench.clock.set(OPENS);
        beacons.late(true);

        Draw waiting = open();

        assertThat(waiting.progress()).isEqualTo(new Progress.Scheduled());
        assertThat(waiting.nextAt()).isEqualTo(OPENS.plusSeconds(1));
        assertThat(triggers.set()).containsEntry(draw().id() + ".again", OPENS.plusSeconds(1));
        assertThat(bench.stored().opening()).isEqualTo(new NumberOpening.Awaited());
        beacons.late(false);
        assertThat(open().progress()).isEqualTo(new Progress.Open());
    }

    @Test
    void aDrawThatHasToCloseOpensAllTheSame() {
        beacons.late(true);
        bench.clock.set(CLOSES.minusMillis(1));
        assertThat(open().nextAt()).isEqualTo(CLOSES);
        bench.clock.set(CLOSES);

        assertThat(open().progress()).isEqualTo(new Progress.Open());

        assertThat(bench.stored().opening()).isEqualTo(new NumberOpening.Awaited());
        assertThat(openNumbers.isOpened(draw())).isFalse();
    }

    @Test
    void whatWasKeptBeforeACrashIsNotAskedForAgain() {
        bench.clock.set(OPENS);
        assertThat(openNumbers.isOpened(draw())).isTrue();
        Campaign kept = bench.stored();
        beacons.late(true);

        assertThat(open().progress()).isEqualTo(new Progress.Open());

        assertThat(beacons.asked()).isEqualTo(1);
        assertThat(bench.stored()).isEqualTo(kept);
    }

    @Test
    void aDrawWithoutAutomaticNumbersOpensAtOnceAndAsksNobody() {
        NumberBench manual = new NumberBench(SampleCampaign.of(TENANT).giving(5, 999));
        OpenNumbers opening = manual.openNumbers(beacons, triggers);
        beacons.late(true);

        Optional<Draw> opened = opening.take(manual.draw, new OpenDraw(manual.draws, manual.clock));

        assertThat(opened.orElseThrow().progress()).isEqualTo(new Progress.Open());
        assertThat(opening.isOpened(manual.draw)).isTrue();
        assertThat(opening.shown(manual.draw)).isEmpty();
        assertThat(beacons.asked()).isZero();
    }
}
