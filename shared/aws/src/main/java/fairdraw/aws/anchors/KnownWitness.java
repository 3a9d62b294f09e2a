package fairdraw.aws.anchors;

import fairdraw.fairness.register.VerifierKey;
import java.net.URI;
import java.util.List;

/**
 * A witness of a deployment.
 *
 * @param key the key by which it cosigns
 * @param address where it is handed heads, without {@code add-checkpoint}
 */
public record KnownWitness(VerifierKey key, URI address) {

    /** Reads witnesses from a setting: a vkey and an address each, with commas between them. */
    public static List<KnownWitness> parse(String setting) {
        return Pairs.of(setting).stream()
                .map(pair ->
                        new KnownWitness(
                                VerifierKey.parse(pair.first(), VerifierKey.Use.WITNESS),
                                Pairs.address(pair.second())))
                .toList();
    }
}
