package fairdraw.domain.campaigns.numbers;

import static fairdraw.domain.campaigns.SampleCampaign.CLOSES;
import static fairdraw.domain.campaigns.SampleCampaign.OPENS;
import static fairdraw.domain.campaigns.numbers.SampleHolders.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.entries.Assignment;
import fairdraw.domain.campaigns.entries.Assignment.Claimed;
import fairdraw.domain.campaigns.entries.Assignment.Listed;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.numbers.NumberClaims.Claim;
import fairdraw.domain.campaigns.numbers.NumberClaims.Reserving;
import fairdraw.domain.campaigns.numbers.NumberClaims.Standing;
import fairdraw.domain.campaigns.numbers.NumberClaims.Written;
import fairdraw.domain.draws.Gates;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link NumberClaims}. */
public interface NumberClaimsContract extends ClaimsOnTest {

    @Test
    default void fewNumbersAreTheEntrysWithTheirClaims() {
        CampaignEntry entry = approved(1, 3);
        Submission submission = submission(entry, "a", numbers(10, 3));

        assertThat(submit(submission)).isEqualTo(new Written.Done());

        assertThat(assignment(entry))
                .contains(new Listed(numbers(10, 3), 1, submission.nonce(), NOW));
        for (LuckyNumber number : numbers(10, 3)) {
            assertThat(claims().find(space(), number))
                    .contains(new Claim(number, entry.id(), "a", true));
        }
        assertThat(claims().find(space(), LuckyNumber.ofIndex(13))).isEmpty();
        assertThat(entered()).isEqualTo(3);
        assertThat(standing(entry, "a", NOW)).isEqualTo(Standing.COMMITTED);
    }

    @Test
    default void aSubmissionThatIsRepeatedIsMadeOnce() {
        CampaignEntry few = approved(1, 3);
        CampaignEntry many = approved(2, MANY);
        Submission first = submission(few, "a", numbers(10, 3));
        Submission second = claimed(many, "b", numbers(1_000, MANY));

        for (int time = 0; time < 2; time++) {
            assertThat(submit(first)).isEqualTo(new Written.Done());
            assertThat(commit(second)).isEqualTo(new Written.Done());
        }

        assertThat(entered()).isEqualTo(3 + MANY);
    }

    @Test
    default void anEntryThatMayNotTakeTheNumbersIsReturned() {
        CampaignEntry pending =
                SampleHolders.evaluated(campaign(), 1, EntryStatus.PENDING, Optional.empty());
        put(pending);
        CampaignEntry approved = approved(2, 4);
        CampaignEntry unknown = SampleHolders.approved(campaign(), 3, 3);
        List<LuckyNumber> three = numbers(10, 3);

        assertThat(submit(submission(pending, "a", three)))
                .isEqualTo(new Written.EntryRefused(Optional.of(pending)));
        assertThat(submit(submission(approved, "b", three)))
                .isEqualTo(new Written.EntryRefused(Optional.of(approved)));
        assertThat(submit(submission(unknown, "c", three)))
                .isEqualTo(new Written.EntryRefused(Optional.empty()));
        assertThat(claims().reserve(submission(pending, "a", three), UNTIL))
                .isEqualTo(new Reserving.EntryRefused(Optional.of(pending)));
        assertThat(claims().reserve(submission(approved, "b", three), UNTIL))
                .isEqualTo(new Reserving.EntryRefused(Optional.of(approved)));
        assertThat(claims().reserve(submission(unknown, "c", three), UNTIL))
                .isEqualTo(new Reserving.EntryRefused(Optional.empty()));

        assertThat(claims().find(space(), three.getFirst())).isEmpty();
        assertThat(entered()).isZero();
    }

    @Test
    default void anEntryThatHoldsNumbersTakesNoOthers() {
        CampaignEntry entry = approved(1, 3);
        submit(submission(entry, "a", numbers(10, 3)));
        Submission second = submission(entry, "b", numbers(20, 3));

        assertThat(submit(second)).isEqualTo(new Written.EntryRefused(found(entry)));
        assertThat(claims().reserve(second, UNTIL))
                .isEqualTo(new Reserving.EntryRefused(found(entry)));

        assertThat(assignment(entry).map(Assignment::at)).contains(NOW);
        assertThat(claims().find(space(), LuckyNumber.ofIndex(20))).isEmpty();
    }

    @Test
    default void aGateAdmitsNumbersFromItsOpeningToItsClose() {
        CampaignEntry few = approved(1, 3);
        CampaignEntry many = approved(2, MANY);
        Submission first = submission(few, "a", numbers(10, 3));
        Submission second = claimed(many, "b", numbers(1_000, MANY));

        for (Instant at : List.of(OPENS.minusMillis(1), CLOSES)) {
            assertThat(claims().submit(first, 0, Map.of(), at)).isEqualTo(new Written.GateShut());
            assertThat(claims().commit(second, 0, at)).isEqualTo(new Written.GateShut());
        }
        assertThat(assignment(few)).isEmpty();
        assertThat(assignment(many)).isEmpty();

        assertThat(claims().submit(first, 0, Map.of(), OPENS)).isEqualTo(new Written.Done());
        assertThat(claims().commit(second, 1, CLOSES.minusMillis(1))).isEqualTo(new Written.Done());
        assertThat(gates().tallies(sample().draw()))
                .extracting(Gates.Tally::entered)
                .containsExactly(3L, (long) MANY);
    }

    @Test
    default void aShutGateAdmitsNothing() {
        CampaignEntry few = approved(1, 3);
        Submission second = claimed(approved(2, MANY), "b", numbers(1_000, MANY));
        gates().shut(sample().draw());

        assertThat(submit(submission(few, "a", numbers(10, 3)))).isEqualTo(new Written.GateShut());
        assertThat(commit(second)).isEqualTo(new Written.GateShut());

        assertThat(claims().find(space(), LuckyNumber.ofIndex(10))).isEmpty();
        assertThat(assignment(few)).isEmpty();
        assertThat(entered()).isZero();
    }

    @Test
    default void everyClaimOfOthersIsReturnedAndNothingIsWritten() {
        CampaignEntry holder = approved(1, 2);
        submit(submission(holder, "a", numbers(10, 2)));
        CampaignEntry claimant = approved(2, MANY);
        claimed(claimant, "b", numbers(12, MANY));
        CampaignEntry entry = approved(3, 3);

        assertThat(submit(submission(entry, "c", numbers(10, 3))))
                .isEqualTo(
                        new Written.InTheWay(
                                List.of(
                                        new Claim(LuckyNumber.ofIndex(10), holder.id(), "a", true),
                                        new Claim(LuckyNumber.ofIndex(11), holder.id(), "a", true),
                                        new Claim(
                                                LuckyNumber.ofIndex(12),
                                                claimant.id(),
                                                "b",
                                                false))));

        assertThat(assignment(entry)).isEmpty();
        assertThat(submit(submission(entry, "d", numbers(7, 3)))).isEqualTo(new Written.Done());
    }

    @Test
    default void claimsOfADeadSubmissionAreTakenOver() {
        CampaignEntry loser = approved(1, MANY);
        Submission dead = claimed(loser, "a", numbers(10, MANY));
        claims().abort(dead, loser.id(), "a");
        CampaignEntry few = approved(2, 2);
        CampaignEntry many = approved(3, MANY);

        assertThat(
                        claims().submit(
                                        submission(few, "b", numbers(10, 2)),
                                        0,
                                        Map.of(
                                                LuckyNumber.ofIndex(10), "a",
                                                LuckyNumber.ofIndex(11), "a"),
                                        NOW))
                .isEqualTo(new Written.Done());
        assertThat(claims().find(space(), LuckyNumber.ofIndex(10)))
                .contains(new Claim(LuckyNumber.ofIndex(10), few.id(), "b", true));

        Submission next = submission(many, "c", numbers(12, MANY));
        claims().reserve(next, UNTIL);
        List<Claim> inTheWay = claims().claim(next, new HashSet<>(next.numbers()), Map.of());
        assertThat(inTheWay).hasSize(MANY - 2).allMatch(it -> it.submission().equals("a"));
        // The first to take a number over keeps it from others that saw the same dead claim.
        assertThat(
                        claims().claim(
                                        next,
                                        Map.of(LuckyNumber.ofIndex(12), "a").keySet(),
                                        Map.of(LuckyNumber.ofIndex(12), "a")))
                .isEmpty();
        assertThat(
                        claims().claim(
                                        dead,
                                        Map.of(LuckyNumber.ofIndex(12), "a").keySet(),
                                        Map.of(LuckyNumber.ofIndex(12), "a")))
                .containsExactly(new Claim(LuckyNumber.ofIndex(12), many.id(), "c", false));
    }

    @Test
    default void oneSubmissionOfAnEntryIsUnderWay() {
        CampaignEntry entry = approved(1, MANY);
        Submission first = submission(entry, "b", numbers(0, MANY));
        Submission second = submission(entry, "a", numbers(0, MANY));

        assertThat(claims().reserve(first, UNTIL)).isEqualTo(new Reserving.Reserved());
        assertThat(claims().reserve(first, UNTIL)).isEqualTo(new Reserving.Reserved());
        assertThat(claims().reserve(second, UNTIL)).isEqualTo(new Reserving.UnderWay("b"));

        claims().abort(second, entry.id(), "b");
        assertThat(claims().reserve(second, UNTIL)).isEqualTo(new Reserving.Reserved());
    }

    @Test
    default void manyNumbersAreTheEntrysOnceTheyAreCommitted() {
        CampaignEntry entry = approved(1, MANY);
        List<LuckyNumber> numbers = numbers(50, MANY);
        Submission submission = claimed(entry, "a", numbers);
        assertThat(assignment(entry)).isEmpty();
        assertThat(claims().find(space(), numbers.getLast()))
                .contains(new Claim(numbers.getLast(), entry.id(), "a", false));

        assertThat(commit(submission)).isEqualTo(new Written.Done());

        assertThat(assignment(entry))
                .contains(
                        new Claimed(
                                List.of(numbers.get(0), numbers.get(128), numbers.get(256)),
                                MANY,
                                "a",
                                1,
                                submission.nonce(),
                                NOW));
        assertThat(entered()).isEqualTo(MANY);
    }

    @Test
    default void anAbortedSubmissionIsNotCommitted() {
        CampaignEntry entry = approved(1, MANY);
        Submission submission = claimed(entry, "a", numbers(50, MANY));
        claims().abort(submission, entry.id(), "a");

        assertThat(commit(submission)).isEqualTo(new Written.Aborted());

        assertThat(assignment(entry)).isEmpty();
        assertThat(entered()).isZero();
    }

    @Test
    default void aSubmissionLivesForAWhileAndEndsOnce() {
        CampaignEntry entry = approved(1, MANY);
        assertThat(standing(entry, "a", NOW)).isEqualTo(Standing.ABORTED);
        Submission submission = claimed(entry, "a", numbers(50, MANY));

        assertThat(standing(entry, "a", UNTIL.minusMillis(1))).isEqualTo(Standing.LIVE);
        assertThat(standing(entry, "a", UNTIL)).isEqualTo(Standing.EXPIRED);
        assertThat(standing(entry, "b", NOW)).isEqualTo(Standing.ABORTED);

        commit(submission);
        assertThat(standing(entry, "a", UNTIL)).isEqualTo(Standing.COMMITTED);
        claims().abort(submission, entry.id(), "a");
        assertThat(standing(entry, "a", UNTIL)).isEqualTo(Standing.COMMITTED);
    }

    @Test
    default void anotherSubmissionIsNotAborted() {
        CampaignEntry entry = approved(1, MANY);
        Submission submission = claimed(entry, "a", numbers(50, MANY));

        claims().abort(submission, entry.id(), "b");

        assertThat(standing(entry, "a", NOW)).isEqualTo(Standing.LIVE);
    }

    @Test
    default void theLeadingClaimsStoreTheWholeList() {
        List<LuckyNumber> numbers = numbers(50, MANY);
        Submission submission = claimed(approved(1, MANY), "a", numbers);
        commit(submission);

        Map<LuckyNumber, List<LuckyNumber>> parts =
                claims().parts(
                                space(),
                                Map.of(
                                        numbers.get(0), "a",
                                        numbers.get(128), "a",
                                        numbers.get(256), "a"));

        assertThat(parts.get(numbers.get(0))).isEqualTo(numbers.subList(0, 128));
        assertThat(parts.get(numbers.get(128))).isEqualTo(numbers.subList(128, 256));
        assertThat(parts.get(numbers.get(256))).isEqualTo(numbers.subList(256, MANY));
        assertThat(claims().parts(space(), Map.of(numbers.get(0), "b"))).isEmpty();
        assertThat(claims().parts(space(), Map.of(LuckyNumber.ofIndex(9), "a"))).isEmpty();
        assertThat(claims().parts(space(), Map.of())).isEmpty();
    }
}
