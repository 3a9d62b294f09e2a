package fairdraw.fairness.entries;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A movement of the money that a lottery carries from draw to draw.
 *
 * @param no its number in the lottery's ledger, without a gap
 * @param cents what it adds, negative where it takes
 * @param balance what the lottery holds after it
 * @param ref the draw or the funding that it belongs to
 */
public record PoolMoved(
        String lottery, long no, long cents, long balance, Purpose purpose, String ref)
        implements RegisterEntry {

    /** A reason for moving money. */
    public enum Purpose {
        /** An operator adds money. */
        FUND,
        /** A closing draw takes what is carried. */
        CLOSE,
        /** A settled draw gives back what nobody won. */
        SETTLE,
        /** A cancelled draw gives back what it took. */
        CANCEL
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("t", "pool");
        document.put("of", lottery);
        document.put("n", no);
        document.put("cents", cents);
        document.put("balance", balance);
        document.put("for", purpose.name().toLowerCase(Locale.ROOT));
        document.put("ref", ref);
        return document;
    }
}
