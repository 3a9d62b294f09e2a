package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.dynamodb.AtOnce;
import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.AssignNumbers;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.entries.EvaluateEntry;
import fairdraw.domain.campaigns.entries.Participant;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The evaluation of entries. */
final class EvaluateEntryTest {

    private static final int ENTRIES = 12;

    private CampaignWorld world =
            CampaignWorld.calm(3, SampleCampaign.of(CampaignWorld.TENANT).allowing(3));

    private void instead(SampleCampaign sample) {
        world.close();
        world = CampaignWorld.calm(3, sample);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aSoundEntryIsApprovedForItsNumbers() {
        CampaignEntry entry = world.evaluated(world.accepted(Submission.of(1, 1)));

        assertThat(entry.status()).isEqualTo(EntryStatus.APPROVED);
        assertThat(entry.evaluatedAt()).contains(world.clock.instant());
        Participant participant = participant(entry);
        assertThat(entry.qualified())
                .contains(
                        new CampaignEntry.Qualified(
                                5, participant.tagKey(), participant.subject()));
        assertThat(participant.entries()).isEqualTo(1);
        assertThat(participant.numbers()).isEqualTo(5);
    }

    @Test
    void aParticipantIsTheSameSubjectInEveryEntryAndNobodyElseIs() {
        Set<String> subjects = new HashSet<>();
        for (int number = 1; number <= 3; number++) {
            subjects.add(qualified(Submission.of(1, number)).subject());
        }
        assertThat(subjects).hasSize(1);
        assertThat(qualified(Submission.of(2, 4)).subject()).isNotIn(subjects);
    }

    @RepeatedTest(2)
    void noMoreEntriesOfAParticipantAreApprovedThanAllowed() {
        List<CampaignEntry> entries = submitted();

        AtOnce.call(ENTRIES, n -> world.evaluate(entries.get(n)));
        entries.forEach(world::evaluate);

        List<CampaignEntry> decided = entries.stream().map(world::stored).toList();
        assertThat(decided)
                .filteredOn(entry -> entry.status() == EntryStatus.APPROVED)
                .hasSize(3)
                .allMatch(entry -> entry.qualified().isPresent());
        assertThat(decided)
                .filteredOn(entry -> entry.status() == EntryStatus.REJECTED)
                .hasSize(ENTRIES - 3)
                .allMatch(entry -> entry.reason().isPresent());
        assertThat(participant(decided.getFirst()).entries()).isEqualTo(3);
    }

    @RepeatedTest(2)
    void noMoreNumbersOfAParticipantAreGivenThanAllowed() {
        instead(SampleCampaign.of(CampaignWorld.TENANT).giving(5, 12));
        List<CampaignEntry> entries = submitted();

        AtOnce.call(ENTRIES, n -> world.evaluate(entries.get(n)));
        entries.forEach(world::evaluate);

        List<CampaignEntry> decided = entries.stream().map(world::stored).toList();
        assertThat(decided).allMatch(entry -> entry.status() == EntryStatus.APPROVED);
        assertThat(decided).filteredOn(entry -> entry.qualified().isPresent()).hasSize(2);
        assertThat(decided).filteredOn(entry -> entry.reason().isPresent()).hasSize(ENTRIES - 2);
        assertThat(participant(decided.getFirst()).numbers()).isEqualTo(10);
    }

    @RepeatedTest(2)
    void anEntryIsCountedOnceHoweverOftenItsMessageComes() {
        CampaignEntry entry = world.accepted(Submission.of(1, 1));

        List<EvaluateEntry.Outcome> outcomes = AtOnce.call(ENTRIES, n -> world.evaluate(entry));

        assertThat(outcomes).containsOnly(EvaluateEntry.Outcome.DONE);
        CampaignEntry decided = world.stored(entry);
        world.clock.forward(Duration.ofHours(1));
        assertThat(world.evaluate(entry)).isEqualTo(EvaluateEntry.Outcome.DONE);
        assertThat(world.stored(entry)).isEqualTo(decided);
        assertThat(participant(entry).entries()).isEqualTo(1);
        assertThat(participant(entry).numbers()).isEqualTo(5);
    }

    @Test
    void whereWeMakeTheNumbersTheyAreAskedForUntilTheyAreThere() {
        AtomicInteger asked = new AtomicInteger();
        automatic(asked, new AssignNumbers.Outcome.Busy());
        CampaignEntry entry = world.accepted(Submission.of(1, 1));

        assertThat(world.evaluate(entry)).isEqualTo(EvaluateEntry.Outcome.BUSY);
        assertThat(world.evaluate(entry)).isEqualTo(EvaluateEntry.Outcome.BUSY);

        assertThat(asked).hasValue(2);
        assertThat(world.stored(entry).status()).isEqualTo(EntryStatus.APPROVED);
        assertThat(participant(entry).entries()).isEqualTo(1);
    }

    @Test
    void anApprovedEntryThatCannotBeGivenNumbersSaysWhyForEver() {
        AtomicInteger asked = new AtomicInteger();
        automatic(asked, new AssignNumbers.Outcome.Exhausted());
        CampaignEntry entry = world.evaluated(world.accepted(Submission.of(1, 1)));
        assertThat(entry.status()).isEqualTo(EntryStatus.APPROVED);
        assertThat(entry.reason()).contains("no lucky numbers are left");

        world.assigning((_, _) -> new AssignNumbers.Outcome.Closed());

        assertThat(world.evaluated(entry)).isEqualTo(entry);
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsNoEntryIsNotDecidedAbout() {
        assertThatThrownBy(() ->
                        world.evaluateEntry()
                                .evaluate(CampaignWorld.TENANT, world.campaign.id(), "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> world.evaluateEntry().evaluate(CampaignWorld.TENANT, "y", "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void automatic(AtomicInteger asked, AssignNumbers.Outcome outcome) {
        instead(
                SampleCampaign.of(CampaignWorld.TENANT)
                        .giving(
                                new LuckyNumbers(
                                        Generation.AUTOMATIC,
                                        5,
                                        OptionalInt.empty(),
                                        10,
                                        Optional.of("ab".repeat(32)))));
        world.assigning((_, _) -> {
            asked.incrementAndGet();
            return outcome;
        });
    }

    private List<CampaignEntry> submitted() {
        return IntStream.range(0, ENTRIES)
                .mapToObj(number -> world.accepted(Submission.of(1, number)))
                .toList();
    }

    private CampaignEntry.Qualified qualified(Submission submission) {
        return world.evaluated(world.accepted(submission)).qualified().orElseThrow();
    }

    private Participant participant(CampaignEntry entry) {
        return world.entries.participant(world.campaign, entry.person()).orElseThrow();
    }
}
