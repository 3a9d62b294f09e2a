package fairdraw.aws.campaigns;

import static fairdraw.domain.campaigns.SampleCampaign.CLOSES;
import static fairdraw.domain.campaigns.SampleCampaign.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.register.ServedDraw;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.entries.AssignNumbers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Extractions;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.ids.OperatorId;
import fairdraw.fairness.beacon.BeaconRounds;
import fairdraw.fairness.extraction.Extraction;
import fairdraw.fairness.extraction.ExtractionMap;
import fairdraw.fairness.extraction.Fallback;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The draw of a campaign in a register, by a beacon and by an extraction, before the verifier. */
final class VerifiedCampaignTest {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 1);
    private static final List<String> PRIZES = List.of("00020", "00030", "00010", "00000", "00047");

    private final VerifiedCampaign campaign = new VerifiedCampaign();

    @AfterEach
    void drops() {
        campaign.close();
    }

    @Test
    void byABeaconItsEvidenceHoldsButForWitnesses() {
        DrawTimes times = new DrawTimes(OPENS, CLOSES, CLOSES.plusSeconds(10));
        BeaconRounds rounds =
                new BeaconRounds(
                        SignedBeacons.chain(),
                        times.closeAt(),
                        times.drawAt(),
                        VerifiedCampaign.LEAD);
        campaign.plan(
                new BeaconRule(SignedBeacons.chain(), VerifiedCampaign.LEAD, rounds.planned()),
                100);
        campaign.give(30);
        campaign.seal();

        Draw draw = campaign.award();
        campaign.registerEntriesAndTheEnd(draw);

        campaign.withReceipts(campaign.served(draw)).holdsButForWitnesses();
    }

    @Test
    void byAnExtractionItsEvidenceHoldsButForWitnesses() {
        campaign.plan(
                new ExtractionRule(
                        "6000",
                        DATE,
                        ExtractionMap.standard(1, 10),
                        Fallback.UP_THEN_DOWN,
                        VerifiedCampaign.LEAD,
                        Optional.empty()),
                0);
        campaign.give(30);
        campaign.seal();
        Extraction extraction = new Extraction("6000", DATE, PRIZES);
        for (String operator : List.of("op_2", "op_1")) {
            campaign.extractions()
                    .enter(
                            campaign.stored(),
                            new Extractions.Entered(new OperatorId(operator), extraction));
        }
        campaign.extractions().agree(campaign.stored(), extraction);

        Draw draw = campaign.award();
        campaign.registerEntriesAndTheEnd(draw);

        assertThat(campaign.served(draw).findings())
                .contains("BUT the prizes of contest 6000 of 2026-03-01 are unchecked: " + PRIZES)
                .noneMatch(finding -> finding.startsWith("FAIL"));
        campaign.withReceipts(campaign.served(draw))
                .with("6000", "2026-03-01", PRIZES)
                .holdsButForWitnesses();
    }

    @Test
    void numbersThatWeGiveAreProvenToStandInTheirOrder() {
        DrawTimes times = new DrawTimes(OPENS, CLOSES, CLOSES.plusSeconds(10));
        BeaconRounds rounds =
                new BeaconRounds(
                        SignedBeacons.chain(),
                        times.closeAt(),
                        times.drawAt(),
                        VerifiedCampaign.LEAD);
        // Three million numbers are given in three lanes.
        campaign.planned(
                campaign.sample
                        .giving(
                                new LuckyNumbers(
                                        Generation.AUTOMATIC,
                                        7,
                                        OptionalInt.empty(),
                                        30,
                                        Optional.empty()))
                        .drawing(
                                VerifiedCampaign.WINNERS,
                                new BeaconRule(
                                        SignedBeacons.chain(),
                                        VerifiedCampaign.LEAD,
                                        rounds.planned())),
                100);
        assertThat(campaign.allocated()).isInstanceOf(AssignNumbers.Outcome.Busy.class);
        assertThat(campaign.openNumbers().isOpened(campaign.stored())).isTrue();
        assertThat(campaign.openNumbers().isOpened(campaign.stored())).isTrue();
        for (int entry = 0; entry < 5; entry++) {
            assertThat(campaign.allocated()).isInstanceOf(AssignNumbers.Outcome.Assigned.class);
        }
        // A range that was counted off and never given shows as skipped.
        Lane lane = Lane.of(NumberSpace.of(campaign.world().draw)).getFirst();
        campaign.world().allocations.count(lane, 7, campaign.world().clock.instant());
        campaign.seal();

        Draw draw = campaign.award();
        campaign.registerEntriesAndTheEnd(draw);

        campaign.withReceipts(campaign.served(draw)).holdsButForWitnesses();
        assertThat(counted(campaign.served(draw))).isEqualTo(42);
    }

    /** Returns how many places its lanes have passed by, as the seal shows them. */
    private long counted(ServedDraw served) {
        Map<?, ?> seal = (Map<?, ?>) Objects.requireNonNull(served.evidence().get("seal"));
        List<?> next = (List<?>) Objects.requireNonNull(seal.get("given"));
        List<Lane> lanes = Lane.of(NumberSpace.of(campaign.world().draw));
        assertThat(next).hasSize(3);
        return IntStream.range(0, next.size())
                .mapToLong(lane -> ((Number) next.get(lane)).longValue() - lanes.get(lane).first())
                .sum();
    }
}
