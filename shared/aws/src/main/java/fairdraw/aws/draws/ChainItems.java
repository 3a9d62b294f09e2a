package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.fairness.beacon.BeaconChain;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The beacon chain of a draw as an attribute of its item. The rules document names the chain by a
 * hash; its key and schedule are stored, so that a draw outlives what its deployment knows.
 */
final class ChainItems {

    private static final String CHAIN = "chain";

    private ChainItems() {}

    /** Returns the attribute of a draw with these rules; none if an extraction decides it. */
    static Map<String, AttributeValue> write(Rules rules) {
        return switch (rules.source()) {
            case BeaconRule beacon -> Map.of(CHAIN, write(beacon.chain()));
            case ExtractionRule _ -> Map.of();
        };
    }

    private static AttributeValue write(BeaconChain chain) {
        return AttributeValue.fromM(
                Map.of(
                        "id", text(chain.id()),
                        "groupHash", text(chain.groupHash()),
                        "publicKey", text(chain.publicKey()),
                        "genesis", number(chain.genesisTime()),
                        "period", number(chain.periodSeconds())));
    }

    /**
     * Returns the chain of a draw's item under the hash of its own description. Items from before
     * chains were stored are of quicknet.
     */
    static Supplier<BeaconChain> read(Map<String, AttributeValue> item) {
        return () ->
                item.containsKey(CHAIN) ? chain(Attributes.map(item, CHAIN)) : BeaconChain.QUICKNET;
    }

    private static BeaconChain chain(Map<String, AttributeValue> stored) {
        return BeaconChain.of(
                text(stored, "id"),
                text(stored, "groupHash"),
                text(stored, "publicKey"),
                number(stored, "genesis"),
                Attributes.whole(stored, "period"));
    }
}
