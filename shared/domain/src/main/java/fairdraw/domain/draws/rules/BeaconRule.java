package fairdraw.domain.draws.rules;

import java.util.Map;

/**
 * The public randomness that a draw's rules name before its first entry: the hash of the chain, the
 * seconds between close and round, and the round that follows from both by formula.
 */
public record BeaconRule(String chain, int leadSeconds, long round) implements Source {

    /** Returns the member {@code beacon} of a rules document. */
    public Map<String, Object> document() {
        return Fields.members("chain", chain, "leadSeconds", leadSeconds, "round", round);
    }

    /** Parses what {@link #document} wrote. */
    public static BeaconRule parse(Map<?, ?> document) {
        return new BeaconRule(
                Fields.text(document, "chain"),
                Fields.whole(document, "leadSeconds"),
                Fields.cents(document, "round"));
    }
}
