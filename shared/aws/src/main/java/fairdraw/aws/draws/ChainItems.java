package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.fairness.beacon.BeaconChain;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The beacon chains of a draw as attributes of its item. The rules document names a chain by a
 * hash; its key and schedule are stored, so that a draw outlives what its deployment knows.
 */
final class ChainItems {

    private static final String CHAIN = "chain";
    private static final String FALLBACK = "fallbackChain";

    private ChainItems() {}

    /** Returns the attributes of a draw with these rules; none if an extraction decides it. */
    static Map<String, AttributeValue> write(Rules rules) {
        return switch (rules.source()) {
            case BeaconRule beacon -> {
                Map<String, AttributeValue> chains = new HashMap<>();
                chains.put(CHAIN, write(beacon.chain()));
                beacon.fallback().ifPresent(other -> chains.put(FALLBACK, write(other)));
                yield chains;
            }
            case ExtractionRule _ -> Map.of();
        };
    }

    static AttributeValue write(BeaconChain chain) {
        return AttributeValue.fromM(
                Map.of(
                        "id", text(chain.id()),
                        "groupHash", text(chain.groupHash()),
                        "publicKey", text(chain.publicKey()),
                        "genesis", number(chain.genesisTime()),
                        "period", number(chain.periodSeconds())));
    }

    /**
     * Returns the chains of a draw's item, each by the hash of its own description; refuses another
     * hash. Items from before chains were stored are of quicknet.
     */
    static Function<String, BeaconChain> read(Map<String, AttributeValue> item) {
        return hash ->
                chains(item)
                        .filter(chain -> chain.chainHash().equals(hash))
                        .findAny()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "the item lacks chain " + hash + " of its rules"));
    }

    private static Stream<BeaconChain> chains(Map<String, AttributeValue> item) {
        return item.containsKey(CHAIN)
                ? Stream.of(CHAIN, FALLBACK)
                        .filter(item::containsKey)
                        .map(name -> chain(Attributes.map(item, name)))
                : Stream.of(BeaconChain.QUICKNET);
    }

    static BeaconChain chain(Map<String, AttributeValue> stored) {
        return BeaconChain.of(
                text(stored, "id"),
                text(stored, "groupHash"),
                text(stored, "publicKey"),
                number(stored, "genesis"),
                Attributes.whole(stored, "period"));
    }
}
