package fairdraw.domain.draws.rules;

import fairdraw.fairness.Randomness;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconRounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The public randomness that a draw's rules name before its first entry: the chain, the seconds
 * between close and round, and the round that follows from both by formula.
 *
 * @param fallback the chain that decides if the first one dies
 */
public record BeaconRule(
        BeaconChain chain, int leadSeconds, long round, Optional<BeaconChain> fallback)
        implements Source {

    /** Creates a rule without a fallback. */
    public BeaconRule(BeaconChain chain, int leadSeconds, long round) {
        this(chain, leadSeconds, round, Optional.empty());
    }

    /** Returns the rule of a draw at these times. */
    public static BeaconRule of(BeaconChains chains, DrawTimes times, int leadSeconds) {
        var rounds = new BeaconRounds(chains.first(), times.closeAt(), times.drawAt(), leadSeconds);
        return new BeaconRule(chains.first(), leadSeconds, rounds.planned(), chains.fallback());
    }

    /** Returns the rule of the same draw at other times. */
    public BeaconRule at(DrawTimes times) {
        return of(new BeaconChains(chain, fallback), times, leadSeconds);
    }

    /** Returns the chains that a draw may be decided by. */
    public List<BeaconChain> chains() {
        return Stream.concat(Stream.of(chain), fallback.stream()).toList();
    }

    /**
     * Returns the chain of what decides a draw with this rule.
     *
     * @throws IllegalStateException if it is a round of another chain, or no round
     */
    public BeaconChain chainOf(Randomness deciding) {
        return chains().stream()
                .filter(each ->
                        deciding instanceof Randomness.Round round
                                && each.chainHash().equals(round.chain()))
                .findAny()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the rules do not name the chain of " + deciding));
    }

    /**
     * Returns the member {@code beacon} of a rules document, which names chains by their hashes
     * alone.
     */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("chain", chain.chainHash());
        document.put("leadSeconds", leadSeconds);
        document.put("round", round);
        fallback.ifPresent(other -> document.put("fallback", other.chainHash()));
        return document;
    }

    /**
     * Parses what {@link #document} wrote.
     *
     * @param chains the chains that were stored with the document, by their hashes; refuses others
     */
    public static BeaconRule parse(Map<?, ?> document, Function<String, BeaconChain> chains) {
        return new BeaconRule(
                chains.apply(Fields.text(document, "chain")),
                Fields.whole(document, "leadSeconds"),
                Fields.cents(document, "round"),
                document.containsKey("fallback")
                        ? Optional.of(chains.apply(Fields.text(document, "fallback")))
                        : Optional.empty());
    }
}
