package fairdraw.domain.campaigns.numbers;

import static fairdraw.domain.campaigns.numbers.NumberBench.TENANT;
import static fairdraw.domain.campaigns.numbers.SampleHolders.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.NumberClaims.Claim;
import fairdraw.domain.campaigns.numbers.NumberClaims.Standing;
import fairdraw.domain.campaigns.numbers.SettleClaims.Settled;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Claims that two submissions make on one number. */
final class SettleClaimsTest {

    private static final LuckyNumber NUMBER = LuckyNumber.ofIndex(5);

    private final NumberBench bench = new NumberBench(SampleCampaign.of(TENANT).giving(100, 999));
    private final CampaignEntry first = bench.approved(100);
    private final CampaignEntry second = bench.approved(100);

    @Test
    void aCommittedClaimTakesItsNumber() {
        bench.submit(first, numbers(0, 100));
        Claim claim = claim();

        assertThat(settle(submission(second, "0"), claim)).isEqualTo(new Settled.Taken(NUMBER));
        assertThat(
                        settle(
                                submission(second, "0"),
                                new Claim(NUMBER, first.id(), claim.submission(), true)))
                .isEqualTo(new Settled.Taken(NUMBER));
    }

    @Test
    void ofTwoSubmissionsUnderWayTheOneWithTheSmallerIdGoesOn() {
        Submission larger = underWay(first, "b");

        assertThat(settle(submission(second, "a"), claim()))
                .isEqualTo(new Settled.Dead(Map.of(NUMBER, "b")));

        assertThat(standing(larger)).isEqualTo(Standing.ABORTED);
    }

    @Test
    void theOneWithTheLargerIdWaitsForTheOutcomeOfTheOther() {
        Submission smaller = underWay(first, "a");
        bench.pausing(_ -> bench.claims.commit(smaller, 0, bench.clock.instant()));

        assertThat(settle(submission(second, "b"), claim())).isEqualTo(new Settled.Taken(NUMBER));
    }

    @Test
    void aSubmissionThatIsOverdueIsAbortedByAnyOther() {
        Submission smaller = underWay(first, "a");
        bench.pausing(_ -> bench.clock.forward(Duration.ofSeconds(1)));

        assertThat(settle(submission(second, "b"), claim()))
                .isEqualTo(new Settled.Dead(Map.of(NUMBER, "a")));

        assertThat(standing(smaller)).isEqualTo(Standing.ABORTED);
    }

    @Test
    void aWaitThatIsTooLongEndsWithoutAnOutcome() {
        Submission smaller = underWay(first, "a");

        assertThat(settle(submission(second, "b"), claim())).isEqualTo(new Settled.Unsettled());

        assertThat(standing(smaller)).isEqualTo(Standing.LIVE);
    }

    @Test
    void theClaimsOfOneSubmissionAreSettledTogether() {
        underWay(first, "b");
        List<Claim> claims =
                numbers(3, 3).stream()
                        .map(number -> new Claim(number, first.id(), "b", false))
                        .toList();

        assertThat(settleClaims().settle(submission(second, "a"), claims))
                .isEqualTo(
                        new Settled.Dead(
                                Map.of(
                                        LuckyNumber.ofIndex(3), "b",
                                        LuckyNumber.ofIndex(4), "b",
                                        LuckyNumber.ofIndex(5), "b")));
    }

    private Settled settle(Submission asking, Claim claim) {
        return settleClaims().settle(asking, List.of(claim));
    }

    private SettleClaims settleClaims() {
        return new SettleClaims(bench.claims, bench.clock, bench::pause);
    }

    private Claim claim() {
        return bench.claims.find(NumberSpace.of(bench.campaign), NUMBER).orElseThrow();
    }

    private Submission submission(CampaignEntry entry, String id) {
        return new Submission(
                bench.draw, bench.campaign.id(), entry.id(), numbers(0, 100), id, "ab".repeat(32));
    }

    private Submission underWay(CampaignEntry entry, String id) {
        Submission submission = submission(entry, id);
        bench.claims.reserve(submission, bench.clock.instant().plusSeconds(15));
        bench.claims.claim(submission, new HashSet<>(submission.numbers()), Map.of());
        return submission;
    }

    private Standing standing(Submission submission) {
        return bench.claims.standing(
                submission, submission.entryId(), submission.id(), bench.clock.instant());
    }
}
