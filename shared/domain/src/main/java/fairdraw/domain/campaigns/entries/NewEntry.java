package fairdraw.domain.campaigns.entries;

import fairdraw.domain.campaigns.participants.Consent;
import fairdraw.domain.campaigns.participants.Contact;
import fairdraw.domain.campaigns.participants.Enrollment;
import java.util.List;

/**
 * A submitted entry, with everything that is stored beside it.
 *
 * @param requestHash the hash, in hex, that distinguishes requests under the same key
 * @param accessKey the key of the fiscal document
 * @param contacts the contacts that the participant claims
 */
public record NewEntry(
        CampaignEntry entry,
        String requestHash,
        Enrollment enrollment,
        Consent consent,
        String accessKey,
        List<Contact> contacts) {

    /** Returns the same entry, rejected before it is stored. */
    NewEntry rejected(String why) {
        return new NewEntry(
                entry.rejected(why, entry.receivedAt()),
                requestHash,
                enrollment,
                consent,
                accessKey,
                contacts);
    }
}
