package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.EnrollmentField;
import java.util.Optional;
import java.util.Set;

/** The entries of campaigns and what is known of who takes part. */
public interface CampaignEntries {

    /** What became of an attempt to store an entry; all but {@link Stored} wrote nothing. */
    sealed interface Submitting {
        /** Stored, by this attempt or by an earlier one. */
        record Stored() implements Submitting {}

        /** The request key stands for another entry. */
        record KeyUsed() implements Submitting {}

        /** Another participant of the campaign has this e-mail. */
        record EmailTaken() implements Submitting {}

        /** Another participant of the campaign has this phone number. */
        record PhoneTaken() implements Submitting {}

        /** Another entry of the campaign has this access key. */
        record EvidenceUsed() implements Submitting {}

        /** The campaign has no such prize. */
        record PrizeUnknown() implements Submitting {}

        /** Nothing is left of the declared prize. */
        record OutOfStock() implements Submitting {}

        /** Somebody else was writing the same items for too long. */
        record Contended() implements Submitting {}
    }

    /**
     * Stores a new entry with everything that goes with it, all or nothing: its request key, what
     * it says, the claims of e-mail, phone number and access key, and a declared prize taken from
     * the stock. Of an entry rejected already only the entry, its request key and what it says.
     */
    Submitting submit(NewEntry entry);

    /** What a request key stands for. */
    record Remembered(String requestHash, CampaignEntry entry) {}

    /** What {@code requestKey} stands for in a campaign, read with strong consistency. */
    Optional<Remembered> remembered(Tenant tenant, String campaignId, String requestKey);

    /** An entry of a campaign, read with strong consistency. */
    Optional<CampaignEntry> find(Tenant tenant, String campaignId, String entryId);

    /** What earlier entries told of a participant, read with strong consistency. */
    Set<EnrollmentField> known(Campaign campaign, String person);

    /** A participant with an approved entry, read with strong consistency. */
    Optional<Participant> participant(Campaign campaign, String person);

    /**
     * Approves an entry and counts it with its participant.
     *
     * @param before the participant as it was read
     * @return false when entry or participant is not as it was read any more; nothing was written
     */
    boolean approve(
            CampaignEntry read,
            CampaignEntry approved,
            Optional<Participant> before,
            Participant after);

    /**
     * Rejects an entry and puts a prize declared with it back into stock.
     *
     * @return false when the entry is not as it was read any more; nothing was written
     */
    boolean reject(CampaignEntry read, CampaignEntry rejected);

    /**
     * Says of an approved entry, once and for ever, why it gets no lucky numbers.
     *
     * @return false when numbers are set aside for it meanwhile; nothing was written
     */
    boolean withhold(CampaignEntry entry, String why);
}
