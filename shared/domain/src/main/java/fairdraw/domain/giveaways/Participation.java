package fairdraw.domain.giveaways;

import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.fairness.LeafStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that one person has done in one draw.
 *
 * @param person the consumer as the tables know them
 * @param tagKey the key of the person's pseudonym in this draw, in hex; empty without a record
 * @param subject the person's opaque id in this draw; empty without a record
 * @param records one for each time of entering, the last one last, none for somebody who was denied
 *     without ever having entered; at most {@link #MOST}
 * @param denied why the operator denied the person while the draw was open, if so
 * @param forfeit what happened after the list was closed, if anything
 * @param device the device that the place is bound to: its tag in the draw, or the session's that
 *     entered without a fingerprint
 * @param generation counts the devices that the operator bound the place to
 */
public record Participation(
        String person,
        String consumerId,
        String tagKey,
        String subject,
        List<Stay> records,
        Optional<String> denied,
        Optional<Forfeit> forfeit,
        Optional<String> device,
        int generation) {

    /** How often a person may enter one draw. */
    public static final int MOST = 10;

    /**
     * One accepted entry.
     *
     * @param nonce salts its leaf, in hex
     * @param gate the gate that admitted it
     */
    public record Stay(String nonce, int gate, Instant enteredAt, LeafStatus status) {}

    /** The last record; empty for somebody who has never entered. */
    public Optional<Stay> last() {
        return records.isEmpty() ? Optional.empty() : Optional.of(records.getLast());
    }

    /** Whether the last record takes part in the draw, as far as the list goes. */
    public boolean isActive() {
        return last().filter(record -> record.status() == LeafStatus.ACTIVE).isPresent();
    }

    /** A record as an entry of the draw; {@code number} counts from 1. */
    public Entry entry(int number) {
        Stay record = records.get(number - 1);
        return new Entry(
                person,
                number,
                record.gate(),
                record.status(),
                tagKey,
                subject,
                record.nonce(),
                new Content.Nothing());
    }
}
