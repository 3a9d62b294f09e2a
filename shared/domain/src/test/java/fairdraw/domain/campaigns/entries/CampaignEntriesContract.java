package fairdraw.domain.campaigns.entries;

import static fairdraw.domain.campaigns.SampleCampaign.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.EnrollmentField;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntries.Remembered;
import fairdraw.domain.campaigns.entries.CampaignEntries.Submitting;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import fairdraw.domain.ids.PrizeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link CampaignEntries}. */
public interface CampaignEntriesContract extends EntriesOnTest {

    @Test
    default void anEntryIsFoundAsItWasSubmitted() {
        CampaignEntry entry = stored(SampleSubmission.of(1, 1).withEmail("a@example.com"));

        assertThat(found(entry)).contains(entry);
        assertThat(entries().find(entry.tenant(), campaign().id(), new EntryId("no entry")))
                .isEmpty();
        assertThat(entries().find(entry.tenant(), new CampaignId("no campaign"), entry.id()))
                .isEmpty();
    }

    @Test
    default void anEntryIsStoredOnceHoweverOftenItIsSubmitted() {
        CampaignEntry entry = stored(SampleSubmission.of(1, 1).winning(prize(2).id()));

        assertThat(submit(SampleSubmission.of(1, 1).winning(entry.win().orElseThrow().prizeId())))
                .isEqualTo(new Submitting.Stored());

        assertThat(stocks()).containsExactly(1L);
    }

    @Test
    default void aRequestKeyIsOfOneEntryInItsCampaign() {
        CampaignEntry entry = stored(SampleSubmission.of(1, 1).saying("ab"));

        assertThat(entries().submit(another(SampleSubmission.of(2, 2).under("key-1"))))
                .isEqualTo(new Submitting.KeyUsed());

        assertThat(remembered("key-1")).contains(new Remembered("ab", entry));
        assertThat(remembered("key-2")).isEmpty();
        assertThat(entries().remembered(campaign().tenant(), new CampaignId("other"), "key-1"))
                .isEmpty();
    }

    @Test
    default void anEmailAndAPhoneNumberAreOfOneParticipant() {
        stored(SampleSubmission.of(1, 1).withEmail("a@example.com").withPhone("551133334444"));
        stored(SampleSubmission.of(1, 2).withEmail("a@example.com").withPhone("551133334444"));

        assertThat(submit(SampleSubmission.of(2, 3).withEmail("a@example.com")))
                .isEqualTo(new Submitting.EmailTaken());
        assertThat(submit(SampleSubmission.of(2, 3).withPhone("551133334444")))
                .isEqualTo(new Submitting.PhoneTaken());

        assertThat(remembered("key-3")).isEmpty();
        stored(SampleSubmission.of(2, 3).withEmail("b@example.com").withPhone("551133334445"));
    }

    @Test
    default void evidenceIsOfOneEntry() {
        SampleSubmission first = SampleSubmission.of(1, 1);
        stored(first);

        assertThat(submit(SampleSubmission.of(1, 2).proving(first.accessKey())))
                .isEqualTo(new Submitting.EvidenceUsed());

        assertThat(remembered("key-2")).isEmpty();
    }

    @Test
    default void aRejectedEntryClaimsNothingButItsRequestKey() {
        SampleSubmission first = SampleSubmission.of(1, 1).withEmail("a@example.com");
        stored(first);
        SampleSubmission second =
                SampleSubmission.of(2, 2)
                        .withEmail("b@example.com")
                        .proving(first.accessKey())
                        .winning(prize(1).id());
        NewEntry rejected = second.entry(campaign(), OPENS).rejected("used");

        assertThat(entries().submit(rejected)).isEqualTo(new Submitting.Stored());

        assertThat(remembered("key-2")).contains(new Remembered("00", rejected.entry()));
        assertThat(stocks()).containsExactly(1L);
        assertThat(entries().known(campaign(), rejected.entry().person())).isEmpty();
        stored(SampleSubmission.of(3, 3).withEmail("b@example.com"));
    }

    @Test
    default void aDeclaredPrizeIsTakenFromTheStock() {
        Prize prize = prize(2);

        CampaignEntry entry = stored(SampleSubmission.of(1, 1).winning(prize.id()));

        assertThat(entry.win()).contains(new DeclaredWin(prize.id(), DeclaredWin.State.HELD));
        assertThat(stocks()).containsExactly(1L);
    }

    @Test
    default void aPrizeThatIsNotThereIsNotWon() {
        Prize none = prize(0);

        assertThat(submit(SampleSubmission.of(1, 1).winning(none.id())))
                .isEqualTo(new Submitting.OutOfStock());
        assertThat(submit(SampleSubmission.of(1, 1).winning(new PrizeId("no prize"))))
                .isEqualTo(new Submitting.PrizeUnknown());

        assertThat(remembered("key-1")).isEmpty();
        assertThat(stocks()).containsExactly(0L);
    }

    @Test
    default void aParticipantIsKnownByAllEntries() {
        CampaignEntry entry = stored(SampleSubmission.of(1, 1).withEmail("a@example.com"));
        assertThat(entries().known(campaign(), entry.person()))
                .containsExactly(EnrollmentField.EMAIL);

        stored(SampleSubmission.of(1, 2).withPhone("551133334444"));

        assertThat(entries().known(campaign(), entry.person()))
                .containsExactlyInAnyOrder(EnrollmentField.EMAIL, EnrollmentField.PHONE);
        assertThat(entries().known(campaign(), "0".repeat(32))).isEmpty();
    }

    @Test
    default void anApprovedEntryIsCountedWithItsParticipant() {
        CampaignEntry first = stored(SampleSubmission.of(1, 1));
        Participant newcomer = Participant.fresh("ab".repeat(32));
        assertThat(participant(first)).isEmpty();

        assertThat(approve(first, Optional.empty(), newcomer.with(5))).isTrue();
        CampaignEntry second = stored(SampleSubmission.of(1, 2));
        assertThat(approve(second, Optional.of(newcomer.with(5)), newcomer.with(5).with(3)))
                .isTrue();

        assertThat(participant(first)).contains(new Participant(2, 8, "ab".repeat(32)));
        assertThat(found(first)).contains(approved(first, newcomer.with(5)));
    }

    @Test
    default void ofTwoApprovalsOfOneReadTheFirstCounts() {
        CampaignEntry first = stored(SampleSubmission.of(1, 1));
        CampaignEntry second = stored(SampleSubmission.of(1, 2));
        Participant one = Participant.fresh("ab".repeat(32)).with(5);
        Participant other = Participant.fresh("cd".repeat(32)).with(5);

        assertThat(approve(first, Optional.empty(), one)).isTrue();
        assertThat(approve(second, Optional.empty(), other)).isFalse();
        assertThat(approve(first, Optional.of(one), one.with(5))).isFalse();

        assertThat(found(second)).contains(second);
        assertThat(participant(first)).contains(one);
    }

    @Test
    default void aRejectedEntryPutsItsPrizeBackOnce() {
        CampaignEntry entry = stored(SampleSubmission.of(1, 1).winning(prize(1).id()));
        CampaignEntry rejected = entry.rejected("why", OPENS.plusSeconds(1));

        assertThat(entries().reject(entry, rejected)).isTrue();
        assertThat(entries().reject(entry, rejected)).isFalse();

        assertThat(found(entry)).contains(rejected);
        assertThat(stocks()).containsExactly(1L);
    }

    @Test
    default void anEntryWhoseWinHasChangedIsNotDecided() {
        CampaignEntry entry = stored(SampleSubmission.of(1, 1).winning(prize(1).id()));
        prizes().change(entry, entry.win().orElseThrow().revoked());
        Participant newcomer = Participant.fresh("ab".repeat(32)).with(5);

        assertThat(approve(entry, Optional.empty(), newcomer)).isFalse();
        assertThat(entries().reject(entry, entry.rejected("why", OPENS))).isFalse();

        assertThat(found(entry).map(CampaignEntry::status)).contains(EntryStatus.PENDING);
        assertThat(participant(entry)).isEmpty();
        assertThat(stocks()).containsExactly(1L);
    }

    @Test
    default void whyAnApprovedEntryGetsNoNumbersIsSaidOnceAndForEver() {
        CampaignEntry entry = stored(SampleSubmission.of(1, 1));
        assertThat(entries().withhold(entry, "too early")).isFalse();
        approve(entry, Optional.empty(), Participant.fresh("ab".repeat(32)).with(5));

        assertThat(entries().withhold(entry, "first")).isTrue();
        assertThat(entries().withhold(entry, "second")).isTrue();

        assertThat(found(entry).flatMap(CampaignEntry::reason)).contains("first");
    }

    @Test
    default void numbersThatAreSetAsideAreNotWithheld() {
        CampaignEntry entry = stored(SampleSubmission.of(1, 1));
        CampaignEntry approved = approved(entry, Participant.fresh("ab".repeat(32)).with(5));
        put(withRange(approved));

        assertThat(entries().withhold(approved, "late")).isFalse();

        assertThat(found(entry)).contains(withRange(approved));
    }

    @Test
    default void everyEntryOfACampaignIsInOnePartition() {
        List<CampaignEntry> stored = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            stored.add(stored(SampleSubmission.of(number, number)));
        }

        List<CampaignEntry> read = new ArrayList<>();
        for (int partition = 0; partition < entries().partitions(); partition++) {
            read.addAll(some(campaign().id(), partition, ""));
            assertThat(some(new CampaignId("other"), partition, "")).isEmpty();
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    default void aPartitionIsReadSomeEntriesAtATime() {
        for (int number = 1; number <= 60; number++) {
            stored(SampleSubmission.of(number, number));
        }

        for (int partition = 0; partition < entries().partitions(); partition++) {
            List<CampaignEntry> all = some(campaign().id(), partition, "");
            List<CampaignEntry> read = new ArrayList<>();
            String after = "";
            for (List<CampaignEntry> two = two(partition, after);
                    !two.isEmpty();
                    two = two(partition, after)) {
                assertThat(two).hasSizeLessThanOrEqualTo(2);
                read.addAll(two);
                after = two.getLast().id().text();
            }
            assertThat(read).isEqualTo(all);
        }
    }

    private List<CampaignEntry> two(int partition, String after) {
        return entries().some(campaign().tenant(), campaign().id(), partition, after, 2);
    }

    private List<CampaignEntry> some(CampaignId campaignId, int partition, String after) {
        return entries().some(campaign().tenant(), campaignId, partition, after, 1_000);
    }

    @Test
    default void theEntriesOfTwoModesAreApart() {
        CampaignEntry entry = stored(SampleSubmission.of(1, 1).withEmail("a@example.com"));
        Tenant live = new Tenant(campaign().tenant().organisation(), Mode.LIVE);
        Campaign other = SampleCampaign.of(live).called(campaign().slug()).campaign();
        assertThat(other.id()).isEqualTo(campaign().id());

        assertThat(entries().find(live, campaign().id(), entry.id())).isEmpty();
        assertThat(entries().remembered(live, campaign().id(), "key-1")).isEmpty();
        assertThat(entries().known(other, entry.person())).isEmpty();
        assertThat(
                        entries()
                                .submit(
                                        SampleSubmission.of(2, 1)
                                                .withEmail("a@example.com")
                                                .entry(other, OPENS)))
                .isEqualTo(new Submitting.Stored());
    }
}
