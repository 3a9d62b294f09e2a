package fairdraw.domain.campaigns.entries;

import fairdraw.domain.campaigns.Qualification;
import fairdraw.domain.campaigns.entries.CampaignEntry.Qualified;
import java.util.OptionalInt;

/**
 * What a participant has of a campaign so far.
 *
 * @param entries how many entries were approved
 * @param numbers how many lucky numbers these are to hold
 * @param tagKey the key of the pseudonym in the draw, 32 bytes in hex
 * @param subject the opaque id in the draw
 */
public record Participant(int entries, long numbers, String tagKey, String subject) {

    /** Somebody of whom no entry was approved yet. */
    static Participant fresh(String tagKey, String subject) {
        return new Participant(0, 0, tagKey, subject);
    }

    /** Whether another entry may be approved. */
    boolean mayEnter(Qualification qualification) {
        OptionalInt most = qualification.maxEntries();
        return most.isEmpty() || entries < most.getAsInt();
    }

    /** Whether another entry may get {@code more} numbers. */
    boolean mayHold(int more, OptionalInt most) {
        return most.isEmpty() || numbers + more <= most.getAsInt();
    }

    /** With one more entry approved. */
    Participant with(int quantity) {
        return new Participant(entries + 1, numbers + quantity, tagKey, subject);
    }

    /** What an entry of theirs that gets {@code quantity} numbers qualifies for. */
    Qualified qualified(int quantity) {
        return new Qualified(quantity, tagKey, subject);
    }
}
