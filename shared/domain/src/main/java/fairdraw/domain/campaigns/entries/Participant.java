package fairdraw.domain.campaigns.entries;

import fairdraw.domain.campaigns.Qualification;
import fairdraw.domain.campaigns.entries.CampaignEntry.Qualified;
import java.util.OptionalInt;

/**
 * The counts of a participant in a campaign so far.
 *
 * @param entries the number of approved entries
 * @param numbers the number of lucky numbers that these entries are to hold
 * @param tagKey the key of the pseudonym in the draw, 32 bytes in hex
 */
public record Participant(int entries, long numbers, String tagKey) {

    /** Returns a participant without an approved entry. */
    static Participant fresh(String tagKey) {
        return new Participant(0, 0, tagKey);
    }

    /** Whether another entry may be approved. */
    boolean mayEnter(Qualification qualification) {
        OptionalInt most = qualification.maxEntries();
        return most.isEmpty() || entries < most.getAsInt();
    }

    /** Whether another entry may get {@code more} numbers, given the limit {@code most}. */
    boolean mayHold(int more, OptionalInt most) {
        return most.isEmpty() || numbers + more <= most.getAsInt();
    }

    /** Returns this participant with one more entry, of {@code quantity} numbers, approved. */
    Participant with(int quantity) {
        return new Participant(entries + 1, numbers + quantity, tagKey);
    }

    /** Returns the qualification of this participant's entry for {@code quantity} numbers. */
    Qualified qualified(int quantity) {
        return new Qualified(quantity, tagKey);
    }
}
