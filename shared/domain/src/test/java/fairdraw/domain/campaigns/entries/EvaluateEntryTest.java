package fairdraw.domain.campaigns.entries;

import static fairdraw.domain.campaigns.entries.EntryBench.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.CampaignEntry.Qualified;
import fairdraw.domain.campaigns.entries.EvaluateEntry.Outcome;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The evaluation of entries. */
final class EvaluateEntryTest {

    private final EntryBench bench = new EntryBench(SampleCampaign.of(TENANT).allowing(3));
    private final EntryBench automatic = new EntryBench(SampleCampaign.of(TENANT).allocating(5));
    private final List<CampaignEntry> numbered = new ArrayList<>();

    @Test
    void aSoundEntryIsApprovedForItsNumbers() {
        CampaignEntry entry = bench.evaluated(bench.accepted(SampleSubmission.of(1, 1)));

        assertThat(entry.status()).isEqualTo(EntryStatus.APPROVED);
        assertThat(entry.evaluatedAt()).contains(bench.clock.instant());
        Participant participant = bench.participant(entry);
        assertThat(entry.qualified()).contains(new Qualified(5, participant.tagKey()));
        assertThat(participant.entries()).isEqualTo(1);
        assertThat(participant.numbers()).isEqualTo(5);
    }

    @Test
    void aParticipantHasTheSameTagKeyInEveryEntryAndNobodyElseHas() {
        Set<String> tagKeys = new HashSet<>();
        for (int number = 1; number <= 3; number++) {
            tagKeys.add(tagKey(SampleSubmission.of(1, number)));
        }
        assertThat(tagKeys).hasSize(1);
        assertThat(tagKey(SampleSubmission.of(2, 4))).isNotIn(tagKeys);
    }

    @Test
    void noMoreEntriesOfAParticipantAreApprovedThanAllowed() {
        for (int number = 1; number <= 3; number++) {
            bench.evaluated(bench.accepted(SampleSubmission.of(1, number)));
        }

        CampaignEntry fourth = bench.evaluated(bench.accepted(SampleSubmission.of(1, 4)));

        assertThat(fourth.status()).isEqualTo(EntryStatus.REJECTED);
        assertThat(fourth.reason())
                .contains("the participant has as many entries as the campaign allows");
        assertThat(bench.participant(fourth).entries()).isEqualTo(3);
        assertThat(bench.evaluated(bench.accepted(SampleSubmission.of(2, 5))).status())
                .isEqualTo(EntryStatus.APPROVED);
    }

    @Test
    void noMoreNumbersOfAParticipantAreGivenThanAllowed() {
        EntryBench limited = new EntryBench(SampleCampaign.of(TENANT).giving(5, 12));
        limited.evaluated(limited.accepted(SampleSubmission.of(1, 1)));
        limited.evaluated(limited.accepted(SampleSubmission.of(1, 2)));

        CampaignEntry third = limited.evaluated(limited.accepted(SampleSubmission.of(1, 3)));

        assertThat(third.status()).isEqualTo(EntryStatus.APPROVED);
        assertThat(third.qualified()).isEmpty();
        assertThat(third.reason())
                .contains("the participant has as many lucky numbers as the campaign allows");
        assertThat(limited.participant(third)).extracting(Participant::numbers).isEqualTo(10L);
        assertThat(limited.participant(third)).extracting(Participant::entries).isEqualTo(3);
    }

    @Test
    void anEntryIsDecidedOnceHoweverOftenItsMessageComes() {
        CampaignEntry decided = bench.evaluated(bench.accepted(SampleSubmission.of(1, 1)));
        bench.clock.forward(Duration.ofHours(1));

        assertThat(bench.evaluate(decided)).isEqualTo(Outcome.DONE);

        assertThat(bench.stored(decided)).isEqualTo(decided);
        assertThat(bench.participant(decided).entries()).isEqualTo(1);
    }

    @Test
    void anEntryRejectedAtOnceStaysRejected() {
        bench.accepted(SampleSubmission.of(1, 1));
        CampaignEntry rejected =
                bench.accepted(
                        SampleSubmission.of(2, 2).proving(SampleSubmission.of(1, 1).accessKey()));

        assertThat(bench.evaluate(rejected)).isEqualTo(Outcome.DONE);

        assertThat(bench.stored(rejected)).isEqualTo(rejected);
        assertThat(bench.entries.participant(bench.campaign, rejected.person())).isEmpty();
    }

    @Test
    void aDecisionThatLosesARaceIsMadeAgain() {
        CampaignEntry first = bench.accepted(SampleSubmission.of(1, 1));
        CampaignEntry second = bench.accepted(SampleSubmission.of(1, 2));
        bench.entries.meanwhile(() -> {
            bench.entries.meanwhile(() -> {});
            bench.evaluate(second);
        });

        assertThat(bench.evaluate(first)).isEqualTo(Outcome.DONE);

        assertThat(bench.stored(first).status()).isEqualTo(EntryStatus.APPROVED);
        assertThat(bench.participant(first).entries()).isEqualTo(2);
    }

    @Test
    void aDecisionThatLosesEveryRaceIsLeftToTheQueue() {
        EntryBench free = new EntryBench(SampleCampaign.of(TENANT));
        CampaignEntry first = free.accepted(SampleSubmission.of(1, 100));
        overtake(free, 101);

        assertThat(free.evaluate(first)).isEqualTo(Outcome.BUSY);

        assertThat(free.stored(first)).isEqualTo(first);
        free.entries.meanwhile(() -> {});
        assertThat(free.evaluate(first)).isEqualTo(Outcome.DONE);
    }

    /** Has another entry of the participant approved before every decision from now on. */
    private static void overtake(EntryBench free, int number) {
        free.entries.meanwhile(() -> {
            free.entries.meanwhile(() -> {});
            free.evaluate(free.accepted(SampleSubmission.of(1, number)));
            overtake(free, number + 1);
        });
    }

    @Test
    void aWinIsConfirmedOrVoidWithItsEntry() {
        EntryBench once = new EntryBench(SampleCampaign.of(TENANT).allowing(1));
        Prize prize = once.prize(2);
        CampaignEntry first = once.accepted(SampleSubmission.of(1, 1).winning(prize.id()));
        CampaignEntry second = once.accepted(SampleSubmission.of(1, 2).winning(prize.id()));
        assertThat(once.stock(prize)).isZero();

        assertThat(once.evaluated(first).win())
                .contains(new DeclaredWin(prize.id(), DeclaredWin.State.CONFIRMED));
        assertThat(once.evaluated(second).win())
                .contains(new DeclaredWin(prize.id(), DeclaredWin.State.VOID));

        assertThat(once.stock(prize)).isEqualTo(1);
    }

    @Test
    void anApprovedEntryOfAnAutomaticCampaignGetsItsNumbers() {
        automatic.assigning((_, entry) -> {
            numbered.add(entry);
            return new AssignNumbers.Outcome.Assigned(
                    new Allocated(0, 0, 5, false, "ab".repeat(32), automatic.clock.instant()));
        });
        CampaignEntry entry = automatic.accepted(SampleSubmission.of(1, 1));

        assertThat(automatic.evaluate(entry)).isEqualTo(Outcome.DONE);

        assertThat(numbered).containsExactly(automatic.stored(entry));
        assertThat(automatic.stored(entry).reason()).isEmpty();
    }

    @Test
    void anApprovedEntryThatGotNoNumbersYetIsTriedAgain() {
        answering(new AssignNumbers.Outcome.Busy());
        CampaignEntry entry = automatic.accepted(SampleSubmission.of(1, 1));

        assertThat(automatic.evaluate(entry)).isEqualTo(Outcome.BUSY);
        assertThat(automatic.evaluate(entry)).isEqualTo(Outcome.BUSY);

        assertThat(numbered).hasSize(2);
        assertThat(automatic.stored(entry).status()).isEqualTo(EntryStatus.APPROVED);
        assertThat(automatic.participant(entry).entries()).isEqualTo(1);
    }

    @Test
    void anApprovedEntryThatCannotBeGivenNumbersSaysWhyForEver() {
        answering(new AssignNumbers.Outcome.Exhausted());
        CampaignEntry entry = automatic.evaluated(automatic.accepted(SampleSubmission.of(1, 1)));
        assertThat(entry.status()).isEqualTo(EntryStatus.APPROVED);
        assertThat(entry.reason()).contains("no lucky numbers are left");

        answering(new AssignNumbers.Outcome.Closed());

        assertThat(automatic.evaluated(entry)).isEqualTo(entry);
        assertThat(numbered).hasSize(1);
        CampaignEntry late = automatic.evaluated(automatic.accepted(SampleSubmission.of(1, 2)));
        assertThat(late.reason()).contains("the draw takes no more lucky numbers");
    }

    @Test
    void numbersThatWereSetAsideMeanwhileAreNotWithheld() {
        automatic.assigning((_, entry) -> {
            automatic.entries.assign(
                    entry,
                    _ -> true,
                    Optional.of(
                            new Allocated(
                                    0, 0, 5, false, "ab".repeat(32), automatic.clock.instant())));
            return new AssignNumbers.Outcome.Exhausted();
        });
        CampaignEntry entry = automatic.accepted(SampleSubmission.of(1, 1));

        assertThat(automatic.evaluate(entry)).isEqualTo(Outcome.BUSY);

        assertThat(automatic.stored(entry).reason()).isEmpty();
    }

    @Test
    void anUnknownEntryIsNotEvaluated() {
        EvaluateEntry evaluateEntry = bench.evaluateEntry();

        assertThatThrownBy(
                        () -> evaluateEntry.evaluate(TENANT, bench.campaign.id(), new EntryId("x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> evaluateEntry.evaluate(TENANT, new CampaignId("y"), new EntryId("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void answering(AssignNumbers.Outcome outcome) {
        automatic.assigning((_, entry) -> {
            numbered.add(entry);
            return outcome;
        });
    }

    private String tagKey(SampleSubmission submission) {
        return bench.evaluated(bench.accepted(submission)).qualified().orElseThrow().tagKey();
    }
}
