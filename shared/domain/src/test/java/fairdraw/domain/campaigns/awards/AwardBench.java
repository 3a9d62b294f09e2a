package fairdraw.domain.campaigns.awards;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.numbers.NumberBench;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.results.Extractions.Said;
import fairdraw.domain.draws.results.FixResult;
import fairdraw.domain.draws.results.InMemoryExtractions;
import fairdraw.domain.draws.results.InMemoryResults;
import fairdraw.domain.draws.results.RankLeaves;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.sealing.InMemorySealedLists;
import fairdraw.domain.draws.sealing.InMemorySegments;
import fairdraw.domain.draws.sealing.SealDraw;
import fairdraw.domain.draws.sealing.SegmentSizes;
import fairdraw.domain.events.RecordedBus;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.register.InMemoryRegister;
import fairdraw.fairness.extraction.Extraction;
import fairdraw.fairness.extraction.ExtractionMap;
import fairdraw.fairness.extraction.Fallback;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A campaign whose numbers are sealed and drawn in memory. */
final class AwardBench {

    static final LocalDate DATE = LocalDate.of(2026, 3, 1);

    final NumberBench numbers;
    final InMemorySealedLists lists = new InMemorySealedLists();
    final InMemoryResults results = new InMemoryResults();
    final InMemoryExtractions extractions = new InMemoryExtractions();
    final RecordedTriggers triggers = new RecordedTriggers();
    final RecordedBus bus = new RecordedBus();
    final FixedRootKeys keys = new FixedRootKeys();
    final SignedBeacons beacons;

    AwardBench(SampleCampaign sample) {
        this(new NumberBench(sample));
    }

    AwardBench(NumberBench numbers) {
        this.numbers = numbers;
        beacons = new SignedBeacons(numbers.clock);
    }

    /** Returns the sample under an extraction that is held ten seconds after the close. */
    static SampleCampaign byExtraction(SampleCampaign sample, int winners) {
        return sample.drawing(
                winners,
                new ExtractionRule(
                        "6000",
                        DATE,
                        ExtractionMap.standard(1, 10),
                        Fallback.UP_THEN_DOWN,
                        5,
                        Optional.empty()));
    }

    /** Returns an extraction that draws the number of this series and order. */
    static Extraction drawing(int series, String order) {
        List<String> prizes =
                order.chars().mapToObj(digit -> "000" + series + (char) digit).toList();
        return new Extraction("6000", DATE, prizes);
    }

    Draw draw() {
        return numbers.draws.locate(numbers.draw.id()).orElseThrow();
    }

    /** Closes the draw, seals its list, and waits for the randomness. */
    Draw sealed() {
        numbers.clock.set(SampleCampaign.CLOSES);
        numbers.gates().shut(draw());
        numbers.draws.replace(
                draw().to(
                                new Progress.Closed(SampleCampaign.CLOSES, 0, false),
                                SampleCampaign.CLOSES,
                                SampleCampaign.CLOSES));
        new SealDraw(
                        numbers.draws,
                        numbers.gates(),
                        numbers.all(),
                        lists,
                        new InMemorySegments().seal(SegmentSizes.STANDARD),
                        triggers,
                        numbers.clock)
                .take(draw());
        numbers.clock.forward(Duration.ofMinutes(1));
        return draw();
    }

    AwardByExtraction awardByExtraction() {
        return new AwardByExtraction(lists, results);
    }

    Optional<Draw> award() {
        return new AwardNumbers(
                        numbers.draws,
                        new FixResult(results, beacons, new InMemoryRegister()),
                        new RankLeaves(lists, results),
                        extractions,
                        awardByExtraction(),
                        numbers.openNumbers(beacons, triggers),
                        triggers,
                        numbers.clock)
                .take(draw());
    }

    TellWinners tellWinners() {
        return new TellWinners(
                numbers.draws, numbers.campaigns, results, numbers.numbers, bus, numbers.clock);
    }

    EnterExtraction.Outcome enter(String operatorId, Extraction extraction) {
        return says(operatorId, new Said.Held(extraction));
    }

    EnterExtraction.Outcome says(String operatorId, Said said) {
        return new EnterExtraction(
                        numbers.campaigns, numbers.draws, extractions, triggers, numbers.clock)
                .enter(NumberBench.TENANT, numbers.campaign.id(), new OperatorId(operatorId), said);
    }
}
