package fairdraw.domain.giveaways;

import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.Slip;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.fairness.LeafStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The participation of one person in one giveaway.
 *
 * @param person the key of the consumer in the tables
 * @param tagKey the key of the person's pseudonym in this draw, in hex; empty without a record
 * @param records one for each time that the person entered, in order, none if they were denied
 *     without having entered; at most {@link #MOST}
 * @param denied the reason, if the operator denied the person while the draw was open
 * @param forfeit the forfeit after the list was closed, if any
 * @param device the device that the place is bound to: its tag in the draw, or that of the session
 *     that entered without a fingerprint
 * @param generation the number of devices that the operator has bound the place to
 */
public record Participation(
        String person,
        ConsumerId consumerId,
        String tagKey,
        List<Stay> records,
        Optional<String> denied,
        Optional<Forfeit> forfeit,
        Optional<String> device,
        int generation) {

    /** The number of times that a person may enter one draw. */
    public static final int MOST = 10;

    /**
     * An accepted entry.
     *
     * @param number a random unsigned 32-bit number, which its leaf shows
     * @param nonce the salt of its leaf, in hex
     * @param salt a text of the entrant's own; empty without one
     * @param gate the gate that admitted it
     */
    public record Stay(
            long number,
            String nonce,
            String salt,
            int gate,
            Instant enteredAt,
            LeafStatus status) {

        /** Returns what the links of the draw call this record of a person. */
        public String name(String person) {
            return person + '-' + number;
        }

        /** Returns what the record's receipt rests on. */
        public Slip slip(ConsumerId consumerId) {
            return new Slip(number, consumerId.text(), nonce, salt, new Content.Nothing());
        }
    }

    /** Returns what the links of the draw call a record. */
    public String name(Stay record) {
        return record.name(person);
    }

    /** Returns the last record; empty if the person has never entered. */
    public Optional<Stay> last() {
        return records.isEmpty() ? Optional.empty() : Optional.of(records.getLast());
    }

    /** Whether the last record is ACTIVE in the list. */
    public boolean isActive() {
        return last().filter(record -> record.status() == LeafStatus.ACTIVE).isPresent();
    }

    /** Returns a record as an entry of the draw. */
    public Entry entry(Stay record) {
        return new Entry(
                person,
                record.number(),
                record.gate(),
                record.status(),
                tagKey,
                consumerId.text(),
                record.nonce(),
                record.salt(),
                new Content.Nothing());
    }
}
