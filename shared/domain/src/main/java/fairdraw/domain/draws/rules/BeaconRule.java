package fairdraw.domain.draws.rules;

import fairdraw.fairness.beacon.BeaconChain;
import java.util.Map;

/**
 * The public randomness that a draw's rules name before its first entry: the chain, the seconds
 * between close and round, and the round that follows from both by formula.
 */
public record BeaconRule(BeaconChain chain, int leadSeconds, long round) implements Source {

    /**
     * Returns the member {@code beacon} of a rules document, which names the chain by its hash
     * alone.
     */
    public Map<String, Object> document() {
        return Fields.members(
                "chain", chain.chainHash(), "leadSeconds", leadSeconds, "round", round);
    }

    /**
     * Parses what {@link #document} wrote.
     *
     * @param chain the chain that was stored with the document; refused if it is not the one that
     *     the document names
     */
    public static BeaconRule parse(Map<?, ?> document, BeaconChain chain) {
        String named = Fields.text(document, "chain");
        if (!chain.chainHash().equals(named)) {
            throw new IllegalArgumentException(
                    "the rules name chain " + named + ", not " + chain.chainHash());
        }
        return new BeaconRule(
                chain, Fields.whole(document, "leadSeconds"), Fields.cents(document, "round"));
    }
}
