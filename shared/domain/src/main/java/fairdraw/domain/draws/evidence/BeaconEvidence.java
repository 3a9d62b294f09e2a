package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.sealing.SignedManifest;
import fairdraw.fairness.beacon.BeaconChain;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The beacon part of a draw's evidence, which anyone can check. */
final class BeaconEvidence {

    private BeaconEvidence() {}

    /**
     * Returns the chain, the round and, once known, its signature and randomness; null for a draw
     * that an extraction decides.
     */
    static @Nullable Map<String, @Nullable Object> of(
            Draw draw, Optional<SignedManifest> manifest, Optional<Result> result) {
        return switch (draw.rules().source()) {
            case BeaconRule rule ->
                    of(
                            rule.chain(),
                            manifest.map(sealed -> sealed.manifest().randomness().round())
                                    .orElse(rule.round()),
                            result);
            case ExtractionRule _ -> null;
        };
    }

    private static Map<String, @Nullable Object> of(
            BeaconChain chain, long round, Optional<Result> result) {
        Map<String, @Nullable Object> beacon = new LinkedHashMap<>();
        beacon.put("chain", chain.chainHash());
        beacon.put("scheme", chain.scheme());
        beacon.put("id", chain.id());
        beacon.put("groupHash", chain.groupHash());
        beacon.put("publicKey", chain.publicKey());
        beacon.put("genesisTime", chain.genesisTime());
        beacon.put("period", chain.periodSeconds());
        beacon.put("round", round);
        beacon.put("signature", result.map(Result::signature).orElse(null));
        beacon.put("randomness", result.map(Result::randomness).orElse(null));
        return beacon;
    }
}
