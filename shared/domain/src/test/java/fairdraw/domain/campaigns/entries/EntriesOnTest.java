package fairdraw.domain.campaigns.entries;

import static fairdraw.domain.campaigns.SampleCampaign.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.CampaignEntries.Remembered;
import fairdraw.domain.campaigns.entries.CampaignEntries.Submitting;
import fairdraw.domain.ids.PrizeId;
import java.util.List;
import java.util.Optional;

/** The entries and prizes that a contract of entries is tested on. */
public interface EntriesOnTest {

    CampaignEntries entries();

    /** Returns the prizes that the entries declare. */
    CampaignPrizes prizes();

    /** Returns a campaign without entries, the same one throughout a test. */
    SampleCampaign sample();

    /** Stores an entry as it is. */
    void put(CampaignEntry entry);

    default Campaign campaign() {
        return sample().campaign();
    }

    default CampaignEntry stored(SampleSubmission submission) {
        assertThat(submit(submission)).isEqualTo(new Submitting.Stored());
        return submission.entry(campaign(), OPENS).entry();
    }

    default Submitting submit(SampleSubmission submission) {
        return entries().submit(submission.entry(campaign(), OPENS));
    }

    /** Returns the submission under its request key with an id of its own. */
    default NewEntry another(SampleSubmission submission) {
        NewEntry entry = submission.under(submission.key() + " again").entry(campaign(), OPENS);
        return new NewEntry(
                CampaignEntry.pending(
                        campaign(),
                        entry.entry().id(),
                        entry.entry().person(),
                        entry.entry().who(),
                        entry.entry().salt(),
                        submission.key(),
                        Optional.empty(),
                        OPENS),
                entry.requestHash(),
                entry.enrollment(),
                entry.consent(),
                entry.accessKey(),
                entry.contacts());
    }

    default Optional<CampaignEntry> found(CampaignEntry entry) {
        return entries().find(campaign().tenant(), campaign().id(), entry.id());
    }

    default Optional<Remembered> remembered(String key) {
        return entries().remembered(campaign().tenant(), campaign().id(), key);
    }

    default Optional<Participant> participant(CampaignEntry entry) {
        return entries().participant(campaign(), entry.person());
    }

    default boolean approve(CampaignEntry entry, Optional<Participant> before, Participant after) {
        return entries().approve(entry, approved(entry, after), before, after);
    }

    default CampaignEntry approved(CampaignEntry entry, Participant participant) {
        return entry.approved(
                Optional.of(participant.qualified(5)), Optional.empty(), OPENS.plusSeconds(1));
    }

    default CampaignEntry withRange(CampaignEntry entry) {
        return new CampaignEntry(
                entry.tenant(),
                entry.campaignId(),
                entry.campaignSlug(),
                entry.id(),
                entry.person(),
                entry.who(),
                entry.salt(),
                entry.requestKey(),
                entry.status(),
                entry.reason(),
                entry.qualified(),
                entry.win(),
                Optional.of(new Allocated(0, 10, 5, false, "ef".repeat(32), OPENS)),
                entry.receivedAt(),
                entry.evaluatedAt());
    }

    default Prize prize(long stock) {
        Prize prize =
                new Prize(new PrizeId("prize"), "Voucher", "VOUCHER", 4_990, stock, stock, OPENS);
        prizes().create(campaign(), prize);
        return prize;
    }

    default List<Long> stocks() {
        return prizes().all(campaign()).stream().map(Prize::currentStock).toList();
    }
}
