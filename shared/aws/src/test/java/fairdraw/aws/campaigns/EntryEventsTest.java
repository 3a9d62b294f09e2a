package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EntryEvents;
import fairdraw.domain.events.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The events about campaign entries, change by change. */
final class EntryEventsTest {

    private final CampaignWorld world =
            CampaignWorld.calm(6, SampleCampaign.of(CampaignWorld.TENANT).allowing(1));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anEntryIsToldOfOnceItIsThere() {
        CampaignEntry entry = world.accepted(Submission.of(1, 1));

        DomainEvent received = only(told(Optional.empty(), entry));

        assertThat(received.type()).isEqualTo("entry.received");
        assertThat(received.occurredAt()).isEqualTo(entry.receivedAt());
        assertThat(received.data().keySet())
                .containsExactly("entry_id", "enrollment_id", "status", "campaign");
        assertThat(received.data())
                .containsEntry("entry_id", entry.id())
                .containsEntry("status", "PENDING")
                .containsEntry(
                        "campaign",
                        Map.of(
                                "id", world.campaign.id(),
                                "slug", "spring",
                                "idempotencyKey", "key-1"));
        assertThat(told(Optional.empty(), entry)).containsExactly(received);
    }

    @Test
    void whatWasRefusedAtOnceIsNotToldOf() {
        world.accepted(Submission.of(1, 1));
        CampaignEntry refused =
                world.accepted(Submission.of(2, 2).proving(Submission.of(1, 1).accessKey()));

        assertThat(told(Optional.empty(), refused)).isEmpty();
    }

    @Test
    void anApprovalIsToldTwiceAsCompletedAndAsEvaluated() {
        CampaignEntry entry = world.accepted(Submission.of(1, 1).winning(world.prize(1)));
        CampaignEntry approved = world.evaluated(entry);
        String prize = approved.win().orElseThrow().prizeId();

        List<DomainEvent> events = told(Optional.of(entry), approved);

        assertThat(events)
                .extracting(DomainEvent::type)
                .containsExactly("entry.completed", "entry.evaluated");
        assertThat(events.getFirst().data()).containsEntry("status", "APPROVED");
        assertThat(events.getLast().data().get("mechanics"))
                .hasToString(
                        "[{mechanic_type=lucky_numbers, status=APPROVED,"
                                + " outcome={quantity=5, series_count=10}},"
                                + " {mechanic_type=instant_win, status=APPROVED,"
                                + " outcome={won=true, prize_definition_id="
                                + prize
                                + "}}]");
        assertThat(told(Optional.of(approved), approved)).isEmpty();
    }

    @Test
    void aRejectionIsToldWithItsReasonAndEvaluatesNothing() {
        world.evaluated(world.accepted(Submission.of(1, 1)));
        CampaignEntry entry = world.accepted(Submission.of(1, 2));

        DomainEvent completed = only(told(Optional.of(entry), world.evaluated(entry)));

        assertThat(completed.type()).isEqualTo("entry.completed");
        assertThat(completed.data())
                .containsEntry("status", "REJECTED")
                .containsEntry(
                        "reason", "the participant has as many entries as the campaign allows");
    }

    @Test
    void aParticipantsEntriesAreOfOneEnrolment() {
        DomainEvent first = only(told(Optional.empty(), world.accepted(Submission.of(1, 1))));
        DomainEvent second = only(told(Optional.empty(), world.accepted(Submission.of(1, 2))));
        DomainEvent other = only(told(Optional.empty(), world.accepted(Submission.of(2, 3))));

        assertThat(second.data())
                .containsEntry("enrollment_id", first.data().get("enrollment_id"))
                .doesNotContainEntry("enrollment_id", other.data().get("enrollment_id"));
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    private List<DomainEvent> told(Optional<CampaignEntry> before, CampaignEntry after) {
        return new EntryEvents(
                        new KnownCampaigns(world.campaigns),
                        world.entries,
                        entry -> Optional.empty(),
                        world.clock)
                .between(before, after);
    }

    private static DomainEvent only(List<DomainEvent> events) {
        assertThat(events).hasSize(1);
        return events.getFirst();
    }
}
