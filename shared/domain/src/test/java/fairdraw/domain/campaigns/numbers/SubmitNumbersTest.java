package fairdraw.domain.campaigns.numbers;

import static fairdraw.domain.campaigns.numbers.NumberBench.TENANT;
import static fairdraw.domain.campaigns.numbers.NumberBench.wanted;
import static fairdraw.domain.campaigns.numbers.SampleHolders.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.numbers.SubmitNumbers.Outcome;
import fairdraw.domain.campaigns.numbers.WantedNumbers.Wanted;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that an organisation hands in for its entries. */
final class SubmitNumbersTest {

    private static final int MOST = 300;

    private final NumberBench bench =
            new NumberBench(SampleCampaign.of(TENANT).giving(MOST, 9_999));

    @ParameterizedTest
    @ValueSource(ints = {1, 96, 97, 128, 129, 256, 257, MOST})
    void theNumbersAreTheEntrysInTheirOrder(int quantity) {
        CampaignEntry entry = bench.approved(quantity);
        List<LuckyNumber> numbers = numbers(1_000, quantity).reversed();

        assertThat(bench.submit(entry, numbers)).isEqualTo(new Outcome.Assigned(quantity));

        assertThat(bench.held(entry)).isEqualTo(numbers);
        for (LuckyNumber number : numbers) {
            assertThat(bench.numbers.holder(bench.campaign, number)).contains(bench.reread(entry));
        }
        assertThat(bench.records())
                .hasSize(quantity)
                .allMatch(it -> it.person().equals(entry.person()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, MOST})
    void theFirstNumbersOfAnEntryAreFinal(int quantity) {
        CampaignEntry entry = bench.approved(quantity);
        bench.submit(entry, numbers(0, quantity));

        assertThat(bench.submit(entry, numbers(1_000, quantity)))
                .isEqualTo(new Outcome.AlreadySubmitted());
        assertThat(bench.submit(entry, numbers(0, quantity)))
                .isEqualTo(new Outcome.AlreadySubmitted());

        assertThat(bench.held(entry)).isEqualTo(numbers(0, quantity));
        assertThat(bench.numbers.holder(bench.campaign, LuckyNumber.ofIndex(1_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, MOST})
    void aNumberOfAnotherEntryIsTakenAndNoneOfTheListIs(int quantity) {
        CampaignEntry holder = bench.holder(numbers(500, 3));
        CampaignEntry entry = bench.approved(quantity);

        assertThat(bench.submit(entry, numbers(502 - quantity, quantity)))
                .isInstanceOf(Outcome.Taken.class);

        assertThat(bench.held(entry)).isEmpty();
        assertThat(bench.held(holder)).isEqualTo(numbers(500, 3));
        assertThat(bench.records()).hasSize(3);
        assertThat(bench.submit(entry, numbers(700, quantity)))
                .isEqualTo(new Outcome.Assigned(quantity));
    }

    @Test
    void numbersOfARefusedListCanBeTakenByOthers() {
        bench.holder(numbers(500, 3));
        CampaignEntry refused = bench.approved(MOST);
        assertThat(bench.submit(refused, numbers(300, MOST)))
                .isEqualTo(new Outcome.Taken(LuckyNumber.ofIndex(500)));

        bench.holder(numbers(300, 5));
        bench.holder(numbers(1_000, MOST));
        assertThat(bench.submit(refused, numbers(2_000, MOST)))
                .isEqualTo(new Outcome.Assigned(MOST));
        assertThat(bench.records()).hasSize(3 + 5 + 2 * MOST);
    }

    @Test
    void anUnknownEntryOrCampaignIsNotFound() {
        assertThat(bench.submit(new EntryId("none"), wanted(numbers(0, 2))))
                .isEqualTo(new Outcome.NotFound());
        assertThat(bench.submit(new EntryId("none"), new WantedNumbers(List.of())))
                .isEqualTo(new Outcome.NotFound());
        SubmitNumbers submitNumbers =
                new SubmitNumbers(
                        new KnownCampaigns(bench.campaigns),
                        bench.draws,
                        bench.entries,
                        bench.claims,
                        bench.clock,
                        new Random(1),
                        _ -> {});
        assertThat(
                        submitNumbers.submit(
                                TENANT,
                                new CampaignSlug("autumn"),
                                bench.approved(2).id(),
                                wanted(numbers(0, 2))))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void anAutomaticCampaignTakesNoNumbers() {
        NumberBench automatic = new NumberBench(SampleCampaign.of(TENANT).allocating(2));

        assertThat(automatic.submit(automatic.approved(2), numbers(0, 2)))
                .isEqualTo(new Outcome.NotManual());
        assertThat(automatic.submit(new EntryId("none"), wanted(numbers(0, 2))))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void anEntryWithoutARightToNumbersGetsNone() {
        CampaignEntry rejected = bench.evaluated(EntryStatus.REJECTED, Optional.empty());
        CampaignEntry pending = bench.evaluated(EntryStatus.PENDING, Optional.empty());
        CampaignEntry withoutNumbers = bench.evaluated(EntryStatus.APPROVED, Optional.empty());

        assertThat(bench.submit(rejected, numbers(0, 2))).isEqualTo(new Outcome.Rejected());
        assertThat(bench.submit(pending, numbers(0, 2))).isEqualTo(new Outcome.NotEvaluated());
        assertThat(bench.submit(withoutNumbers, numbers(0, 2))).isEqualTo(new Outcome.Rejected());
        assertThat(bench.records()).isEmpty();
    }

    @Test
    void anEntryGetsExactlyTheNumbersThatItQualifiedFor() {
        CampaignEntry entry = bench.approved(3);

        assertThat(bench.submit(entry, numbers(0, 2))).isEqualTo(new Outcome.WrongCount(3, 2));
        assertThat(bench.submit(entry, numbers(0, 4))).isEqualTo(new Outcome.WrongCount(3, 4));
        assertThat(bench.submit(entry, List.of())).isEqualTo(new Outcome.WrongCount(3, 0));
        assertThat(bench.submit(entry, numbers(0, MOST + 1)))
                .isEqualTo(new Outcome.WrongCount(3, MOST + 1));
    }

    @Test
    void aNumberOutOfRangeOrTwiceIsNamed() {
        CampaignEntry entry = bench.approved(3);

        assertThat(
                        bench.submit(
                                entry.id(),
                                new WantedNumbers(
                                        List.of(
                                                new Wanted(9, 1),
                                                new Wanted(10, 2),
                                                new Wanted(99_999_999_999L, 3)))))
                .isEqualTo(new Outcome.OutOfRange(1, 10));
        assertThat(
                        bench.submit(
                                entry.id(),
                                new WantedNumbers(
                                        List.of(
                                                new Wanted(9, 1),
                                                new Wanted(8, 1),
                                                new Wanted(9, 1)))))
                .isEqualTo(new Outcome.Duplicate(new LuckyNumber(9, 1)));
        assertThat(bench.records()).isEmpty();
    }

    @Test
    void aFaultOfTheEntryIsNamedBeforeOneOfTheNumbers() {
        List<LuckyNumber> twice = List.of(LuckyNumber.ofIndex(1), LuckyNumber.ofIndex(1));
        CampaignEntry pending = bench.evaluated(EntryStatus.PENDING, Optional.empty());
        CampaignEntry holder = bench.holder(numbers(10, 2));
        CampaignEntry three = bench.approved(3);

        assertThat(bench.submit(pending, twice)).isEqualTo(new Outcome.NotEvaluated());
        assertThat(bench.submit(holder, twice)).isEqualTo(new Outcome.AlreadySubmitted());
        assertThat(bench.submit(three, twice)).isEqualTo(new Outcome.WrongCount(3, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, MOST})
    void numbersAreTakenWhileTheDrawIsOpen(int quantity) {
        CampaignEntry entry = bench.approved(quantity);
        bench.clock.set(SampleCampaign.OPENS.minusMillis(1));
        assertThat(bench.submit(entry, numbers(0, quantity))).isEqualTo(new Outcome.Closed());
        bench.clock.set(SampleCampaign.CLOSES);
        assertThat(bench.submit(entry, numbers(0, quantity))).isEqualTo(new Outcome.Closed());

        bench.clock.set(SampleCampaign.CLOSES.minusMillis(1));
        assertThat(bench.submit(entry, numbers(0, quantity)))
                .isEqualTo(new Outcome.Assigned(quantity));
    }

    @Test
    void numbersOfASubmissionThatNeverEndedAreTakenOverOnceItIsOverdue() {
        CampaignEntry dead = bench.approved(MOST);
        Submission left = underWay(dead, "0");
        CampaignEntry few = bench.approved(2);
        CampaignEntry many = bench.approved(MOST);

        bench.clock.forward(Duration.ofSeconds(15));

        assertThat(bench.submit(few, numbers(0, 2))).isEqualTo(new Outcome.Assigned(2));
        assertThat(bench.submit(many, numbers(2, MOST))).isEqualTo(new Outcome.Assigned(MOST));
        assertThat(bench.claims.commit(left, 0, bench.clock.instant()))
                .isEqualTo(new NumberClaims.Written.Aborted());
        assertThat(bench.held(dead)).isEmpty();
    }

    @Test
    void anEntryWhoseSubmissionNeverEndedHandsInAgain() {
        CampaignEntry entry = bench.approved(MOST);
        underWay(entry, "0");
        assertThat(bench.submit(entry, numbers(0, MOST))).isEqualTo(new Outcome.Busy());

        bench.clock.forward(Duration.ofSeconds(15));

        assertThat(bench.submit(entry, numbers(0, MOST))).isEqualTo(new Outcome.Assigned(MOST));
    }

    @Test
    void aSubmissionThatWasAbortedOnItsWayStartsAnew() {
        CampaignEntry entry = bench.approved(MOST);
        CampaignEntry other = bench.approved(2);
        bench.claims.meanwhile(
                onThird(() -> {
                    bench.clock.forward(Duration.ofSeconds(16));
                    assertThat(bench.submit(other, numbers(5, 2)))
                            .isEqualTo(new Outcome.Assigned(2));
                }));

        assertThat(bench.submit(entry, numbers(0, MOST)))
                .isEqualTo(new Outcome.Taken(LuckyNumber.ofIndex(5)));

        assertThat(bench.held(entry)).isEmpty();
        assertThat(bench.submit(entry, numbers(1_000, MOST))).isEqualTo(new Outcome.Assigned(MOST));
    }

    /** Returns work that is done the third time, and never again. */
    private Runnable onThird(Runnable work) {
        return () ->
                bench.claims.meanwhile(() ->
                        bench.claims.meanwhile(() -> {
                            bench.claims.meanwhile(() -> {});
                            work.run();
                        }));
    }

    /** Leaves a submission of the first numbers under way, with all of them claimed. */
    private Submission underWay(CampaignEntry entry, String id) {
        Submission submission =
                new Submission(
                        bench.draw,
                        bench.campaign.id(),
                        entry.id(),
                        numbers(0, MOST),
                        id,
                        "ab".repeat(32));
        bench.claims.reserve(submission, bench.clock.instant().plusSeconds(15));
        bench.claims.claim(submission, new HashSet<>(submission.numbers()), Map.of());
        return submission;
    }
}
