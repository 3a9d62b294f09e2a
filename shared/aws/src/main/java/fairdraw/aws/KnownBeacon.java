package fairdraw.aws;

import fairdraw.fairness.beacon.BeaconChain;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * A beacon that a deployment may ask for rounds.
 *
 * @param chain the chain by which its rounds are checked
 * @param relays addresses without the chain's hash; at least one
 */
public record KnownBeacon(BeaconChain chain, List<URI> relays) {

    public KnownBeacon {
        relays = List.copyOf(relays);
        if (relays.isEmpty()) {
            throw new IllegalArgumentException("no relay of chain " + chain.chainHash());
        }
    }

    /**
     * Parses a JSON array of beacons, each of them what drand answers to {@code /info}, with a
     * member {@code relays} besides.
     *
     * @throws IllegalArgumentException if a hash is not that of its description, or a scheme is
     *     another than the one that is supported
     */
    public static List<KnownBeacon> parse(String json) {
        return JsonNode.parser().parse(json).asArray().stream().map(KnownBeacon::parse).toList();
    }

    private static KnownBeacon parse(JsonNode info) {
        var chain =
                new BeaconChain(
                        text(info, "hash"),
                        text(info, "schemeID"),
                        info.field("metadata")
                                .map(metadata -> text(metadata, "beaconID"))
                                .orElse("default"),
                        text(info, "groupHash"),
                        text(info, "public_key"),
                        Long.parseLong(text(info, "genesis_time")),
                        Integer.parseInt(text(info, "period")));
        if (!chain.chainHash().equals(chain.computedHash())) {
            throw new IllegalArgumentException(
                    chain.chainHash() + " is not the hash of the beacon that stands beside it");
        }
        return new KnownBeacon(
                chain,
                info.field("relays").map(JsonNode::asArray).orElse(List.of()).stream()
                        .map(JsonNode::text)
                        .map(String::strip)
                        .map(URI::create)
                        .toList());
    }

    private static String text(JsonNode node, String member) {
        Optional<String> text = node.field(member).map(JsonNode::text);
        return text.orElseThrow(() -> new IllegalArgumentException("a beacon lacks " + member));
    }
}
