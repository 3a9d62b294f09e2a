package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.fairness.beacon.BeaconChain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The beacon part of a draw's evidence, which anyone can check. */
final class BeaconEvidence {

    private BeaconEvidence() {}

    /**
     * Returns the chain, the round that the seal names and, once known, its signature and
     * randomness; null for a draw that an extraction decides.
     */
    static @Nullable Map<String, @Nullable Object> of(Draw draw, Optional<Result> result) {
        return switch (draw.rules().source()) {
            case BeaconRule rule ->
                    of(
                            Stage.sealed(draw)
                                    .map(sealed -> rule.chainOf(sealed.randomness()))
                                    .orElse(rule.chain()),
                            Stage.sealed(draw)
                                    .map(sealed -> sealed.randomness().round())
                                    .orElse(rule.round()),
                            result);
            case ExtractionRule _ -> null;
        };
    }

    /** Returns the chains that the rules of a draw name, each once and without a round. */
    static List<Map<String, @Nullable Object>> chains(Draw draw) {
        Stream<BeaconChain> deciding =
                switch (draw.rules().source()) {
                    case BeaconRule rule -> rule.chains().stream();
                    case ExtractionRule _ -> Stream.empty();
                };
        Stream<BeaconChain> opening =
                draw
                        .registered()
                        .flatMap(place -> place.registration().numbers())
                        .map(NumberOrder::chain)
                        .stream();
        return Stream.concat(deciding, opening).distinct().map(BeaconEvidence::chain).toList();
    }

    private static Map<String, @Nullable Object> chain(BeaconChain chain) {
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("chain", chain.chainHash());
        described.put("scheme", chain.scheme());
        described.put("id", chain.id());
        described.put("groupHash", chain.groupHash());
        described.put("publicKey", chain.publicKey());
        described.put("genesisTime", chain.genesisTime());
        described.put("period", chain.periodSeconds());
        return described;
    }

    private static Map<String, @Nullable Object> of(
            BeaconChain chain, long round, Optional<Result> result) {
        Map<String, @Nullable Object> beacon = chain(chain);
        beacon.put("round", round);
        beacon.put("signature", result.map(Result::signature).orElse(null));
        beacon.put("randomness", result.map(Result::randomness).orElse(null));
        return beacon;
    }
}
