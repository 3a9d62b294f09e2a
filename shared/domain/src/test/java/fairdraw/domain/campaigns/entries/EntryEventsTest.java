package fairdraw.domain.campaigns.entries;

import static fairdraw.domain.campaigns.entries.EntryBench.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.NumberHoldings.Holding;
import fairdraw.domain.events.DomainEvent;
import fairdraw.fairness.encoding.IsoTime;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The events about campaign entries, change by change. */
final class EntryEventsTest {

    private final EntryBench bench = new EntryBench(SampleCampaign.of(TENANT).allowing(1));

    @Test
    void anEntryIsToldOnceItIsStored() {
        CampaignEntry entry = bench.accepted(SampleSubmission.of(1, 1));

        DomainEvent received = only(told(Optional.empty(), entry));

        assertThat(received.type()).isEqualTo("entry.received");
        assertThat(received.occurredAt()).isEqualTo(entry.receivedAt());
        assertThat(received.data().keySet())
                .containsExactly("entry_id", "enrollment_id", "status", "campaign");
        assertThat(received.data())
                .containsEntry("entry_id", entry.id().text())
                .containsEntry("status", "PENDING")
                .containsEntry(
                        "campaign",
                        Map.of(
                                "id", bench.campaign.id().text(),
                                "slug", "spring",
                                "idempotencyKey", "key-1"));
        assertThat(told(Optional.empty(), entry)).containsExactly(received);
    }

    @Test
    void anEntryRejectedAtOnceIsNotTold() {
        bench.accepted(SampleSubmission.of(1, 1));
        CampaignEntry refused =
                bench.accepted(
                        SampleSubmission.of(2, 2).proving(SampleSubmission.of(1, 1).accessKey()));

        assertThat(told(Optional.empty(), refused)).isEmpty();
    }

    @Test
    void anApprovalIsToldTwiceAsCompletedAndAsEvaluated() {
        CampaignEntry entry =
                bench.accepted(SampleSubmission.of(1, 1).winning(bench.prize(1).id()));
        CampaignEntry approved = bench.evaluated(entry);
        String prize = approved.win().orElseThrow().prizeId().text();

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
        bench.evaluated(bench.accepted(SampleSubmission.of(1, 1)));
        CampaignEntry entry = bench.accepted(SampleSubmission.of(1, 2));

        DomainEvent completed = only(told(Optional.of(entry), bench.evaluated(entry)));

        assertThat(completed.type()).isEqualTo("entry.completed");
        assertThat(completed.data())
                .containsEntry("status", "REJECTED")
                .containsEntry(
                        "reason", "the participant has as many entries as the campaign allows");
    }

    @Test
    void aParticipantsEntriesAreOfOneEnrolment() {
        DomainEvent first = only(told(Optional.empty(), bench.accepted(SampleSubmission.of(1, 1))));
        DomainEvent second =
                only(told(Optional.empty(), bench.accepted(SampleSubmission.of(1, 2))));
        DomainEvent other = only(told(Optional.empty(), bench.accepted(SampleSubmission.of(2, 3))));

        assertThat(second.data())
                .containsEntry("enrollment_id", first.data().get("enrollment_id"))
                .doesNotContainEntry("enrollment_id", other.data().get("enrollment_id"));
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void numbersThatAreGivenAreToldOnce() {
        EntryBench automatic = new EntryBench(SampleCampaign.of(TENANT).allocating(2));
        CampaignEntry entry = automatic.accepted(SampleSubmission.of(1, 1));
        CampaignEntry approved = automatic.evaluated(entry);
        assertThat(events(automatic, Optional.empty()).between(Optional.of(entry), approved))
                .extracting(DomainEvent::type)
                .containsExactly("entry.completed");
        Allocated range =
                new Allocated(
                        0, 0, 2, false, "ab".repeat(32), automatic.clock.instant().plusSeconds(1));
        automatic.entries.assign(entry, _ -> true, Optional.of(range));
        CampaignEntry holder = automatic.stored(entry);

        Optional<DomainEvent> evaluated =
                events(
                                automatic,
                                Optional.of(
                                        new Holding(
                                                holder,
                                                range,
                                                List.of(
                                                        new LuckyNumber(0, 7),
                                                        new LuckyNumber(0, 99)))))
                        .allocated(TENANT, automatic.campaign.id(), entry.id());

        assertThat(evaluated).map(DomainEvent::type).contains("entry.evaluated");
        assertThat(evaluated).map(DomainEvent::occurredAt).contains(range.at());
        assertThat(evaluated.orElseThrow().data().get("mechanics"))
                .hasToString(
                        "[{mechanic_type=lucky_numbers, status=APPROVED,"
                                + " outcome={quantity=2, series_count=1,"
                                + " numbers=[{series=0, order_number=00007},"
                                + " {series=0, order_number=00099}]}}]");
        assertThat(evaluated.orElseThrow().data().get("receipts"))
                .asInstanceOf(LIST)
                .hasSize(2)
                .allSatisfy(receipt ->
                        assertThat(receipt)
                                .asInstanceOf(MAP)
                                .containsEntry("who", holder.who())
                                .containsEntry("acceptedAt", IsoTime.text(range.at()))
                                .containsEntry("proof", null)
                                .containsKeys("signature", "link"));
    }

    @Test
    void theEventOfManyNumbersCarriesReceiptsOfTheFirst() {
        EntryBench automatic = new EntryBench(SampleCampaign.of(TENANT).allocating(50));
        CampaignEntry entry = automatic.accepted(SampleSubmission.of(1, 1));
        automatic.evaluated(entry);
        Allocated range =
                new Allocated(0, 0, 50, false, "ab".repeat(32), automatic.clock.instant());
        automatic.entries.assign(entry, _ -> true, Optional.of(range));
        List<LuckyNumber> numbers =
                IntStream.range(0, 50).mapToObj(order -> new LuckyNumber(0, order)).toList();

        DomainEvent evaluated =
                events(automatic, Optional.of(new Holding(automatic.stored(entry), range, numbers)))
                        .allocated(TENANT, automatic.campaign.id(), entry.id())
                        .orElseThrow();

        assertThat(evaluated.data().get("receipts"))
                .asInstanceOf(LIST)
                .hasSize(EntryEvents.RECEIPTS);
    }

    @Test
    void aRangeThatWasSetAsideInVainIsNotTold() {
        EntryBench automatic = new EntryBench(SampleCampaign.of(TENANT).allocating(2));
        CampaignEntry entry = automatic.evaluated(automatic.accepted(SampleSubmission.of(1, 1)));

        assertThat(
                        events(automatic, Optional.empty())
                                .allocated(TENANT, automatic.campaign.id(), entry.id()))
                .isEmpty();
    }

    @Test
    void numbersThatAreWithheldAreToldWithTheReason() {
        EntryBench automatic = new EntryBench(SampleCampaign.of(TENANT).allocating(2));
        CampaignEntry approved = automatic.evaluated(automatic.accepted(SampleSubmission.of(1, 1)));
        automatic.entries.withhold(approved, "no lucky numbers are left");

        DomainEvent evaluated =
                only(
                        events(automatic, Optional.empty())
                                .between(Optional.of(approved), automatic.stored(approved)));

        assertThat(evaluated.type()).isEqualTo("entry.evaluated");
        assertThat(evaluated.data().get("mechanics"))
                .hasToString(
                        "[{mechanic_type=lucky_numbers, status=REJECTED, outcome=null,"
                                + " reason=no lucky numbers are left}]");
    }

    private static EntryEvents events(EntryBench bench, Optional<Holding> held) {
        return new EntryEvents(bench.known, bench.entries, _ -> held, bench.receipts, bench.clock);
    }

    private List<DomainEvent> told(Optional<CampaignEntry> before, CampaignEntry after) {
        return events(bench, Optional.empty()).between(before, after);
    }

    private static DomainEvent only(List<DomainEvent> events) {
        assertThat(events).hasSize(1);
        return events.getFirst();
    }
}
