package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.entries.EvaluateEntry;
import fairdraw.domain.campaigns.entries.Participant;
import fairdraw.domain.campaigns.entries.SampleSubmission;
import fairdraw.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Entries that are evaluated at once, again and again. */
final class EvaluateEntryRacesTest {

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
        CampaignEntry entry = world.accepted(SampleSubmission.of(1, 1));

        List<EvaluateEntry.Outcome> outcomes = AtOnce.call(ENTRIES, n -> world.evaluate(entry));

        assertThat(outcomes).containsOnly(EvaluateEntry.Outcome.DONE);
        CampaignEntry decided = world.stored(entry);
        world.clock.forward(Duration.ofHours(1));
        assertThat(world.evaluate(entry)).isEqualTo(EvaluateEntry.Outcome.DONE);
        assertThat(world.stored(entry)).isEqualTo(decided);
        assertThat(participant(entry).entries()).isEqualTo(1);
        assertThat(participant(entry).numbers()).isEqualTo(5);
    }

    private List<CampaignEntry> submitted() {
        return IntStream.range(0, ENTRIES)
                .mapToObj(number -> world.accepted(SampleSubmission.of(1, number)))
                .toList();
    }

    private Participant participant(CampaignEntry entry) {
        return world.entries.participant(world.campaign, entry.person()).orElseThrow();
    }
}
