package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Person;
import fairdraw.fairness.prizes.NumberLine;
import java.util.List;

/**
 * The holder of a sealed leaf and the lines that can win with it; no lines if the leaf is not
 * ACTIVE. Stored beside the public leaves, never published as it is.
 *
 * @param isPurchase whether it is a ticket bought with a cart; false if the leaf is not ACTIVE
 * @param opening what opens the lines after the draw, 64 bytes in hex; empty where none are opened
 */
public record Holder(
        String person, long number, List<NumberLine> lines, boolean isPurchase, String opening) {

    /** The holder of a leaf that is never opened. */
    public Holder(String person, long number, List<NumberLine> lines, boolean isPurchase) {
        this(person, number, lines, isPurchase, "");
    }

    /** Returns what stays of this holder once the person is erased: no person. */
    public Holder erased() {
        return new Holder(Person.NOBODY, number, lines, isPurchase, opening);
    }

    /** Whether the person of this holder was erased. */
    public boolean isErased() {
        return person.equals(Person.NOBODY);
    }
}
