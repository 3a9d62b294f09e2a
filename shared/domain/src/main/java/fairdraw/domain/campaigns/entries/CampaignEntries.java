package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.EnrollmentField;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The entries of campaigns and the stored facts about their participants. */
public interface CampaignEntries {

    /** The outcome of an attempt to store an entry; all but {@link Stored} wrote nothing. */
    sealed interface Submitting {
        /** The entry is stored, by this attempt or an earlier one. */
        record Stored() implements Submitting {}

        /** The request key belongs to another entry. */
        record KeyUsed() implements Submitting {}

        /** Another participant of the campaign has this e-mail address. */
        record EmailTaken() implements Submitting {}

        /** Another participant of the campaign has this phone number. */
        record PhoneTaken() implements Submitting {}

        /** Another entry of the campaign has this access key. */
        record EvidenceUsed() implements Submitting {}

        /** The campaign has no such prize. */
        record PrizeUnknown() implements Submitting {}

        /** The declared prize is out of stock. */
        record OutOfStock() implements Submitting {}

        /** Concurrent writers held the same items for too long. */
        record Contended() implements Submitting {}
    }

    /**
     * Stores a new entry with everything that belongs to it in one transaction: its request key,
     * its enrollment, the claims of e-mail, phone number and access key, and a declared prize taken
     * from the stock. For an entry already rejected, stores only the entry, its request key and its
     * enrollment.
     */
    Submitting submit(NewEntry entry);

    /** The entry that a request key belongs to. */
    record Remembered(String requestHash, CampaignEntry entry) {}

    /**
     * Returns the entry that {@code requestKey} belongs to in a campaign, read with strong
     * consistency; empty if the key is unused.
     */
    Optional<Remembered> remembered(Tenant tenant, CampaignId campaignId, String requestKey);

    /** Returns an entry of a campaign, read with strong consistency; empty if there is none. */
    Optional<CampaignEntry> find(Tenant tenant, CampaignId campaignId, EntryId entryId);

    /**
     * Returns the fields that earlier entries gave of a participant, read with strong consistency.
     */
    Set<EnrollmentField> known(Campaign campaign, String person);

    /**
     * Returns a participant with an approved entry, read with strong consistency; empty for a
     * newcomer.
     */
    Optional<Participant> participant(Campaign campaign, String person);

    /**
     * Approves an entry and counts it with its participant.
     *
     * @param before the participant as read
     * @return false if the entry or the participant has changed since the read; nothing was written
     */
    boolean approve(
            CampaignEntry read,
            CampaignEntry approved,
            Optional<Participant> before,
            Participant after);

    /**
     * Rejects an entry and returns a prize declared with it to the stock.
     *
     * @return false if the entry has changed since the read; nothing was written
     */
    boolean reject(CampaignEntry read, CampaignEntry rejected);

    /**
     * Records, once and for ever, the reason why an approved entry gets no lucky numbers.
     *
     * @return false if numbers have been set aside for it meanwhile; nothing was written
     */
    boolean withhold(CampaignEntry entry, String why);

    /** Returns the number of partitions that the entries of every campaign are spread over. */
    int partitions();

    /**
     * Returns the entries in one of a campaign's partitions in the order of their ids, from the
     * first one behind {@code after} on, at most {@code limit}, read with strong consistency.
     */
    List<CampaignEntry> some(
            Tenant tenant, CampaignId campaignId, int partition, String after, int limit);
}
