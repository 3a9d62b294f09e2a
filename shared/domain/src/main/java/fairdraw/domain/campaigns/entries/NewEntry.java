package fairdraw.domain.campaigns.entries;

import fairdraw.domain.campaigns.participants.Consent;
import fairdraw.domain.campaigns.participants.Enrollment;
import java.util.Optional;

/**
 * An entry as it is handed in, with all that is stored beside it.
 *
 * @param requestHash tells one request from another under the same key, in hex
 * @param accessKey the fiscal document's key
 * @param email the claim of the e-mail for the participant
 * @param phone the claim of the phone number for the participant
 */
public record NewEntry(
        CampaignEntry entry,
        String requestHash,
        Enrollment enrollment,
        Consent consent,
        String accessKey,
        Optional<String> email,
        Optional<String> phone) {

    /** The same, refused before it was stored. */
    NewEntry rejected(String why) {
        return new NewEntry(
                entry.rejected(why, entry.receivedAt()),
                requestHash,
                enrollment,
                consent,
                accessKey,
                email,
                phone);
    }
}
