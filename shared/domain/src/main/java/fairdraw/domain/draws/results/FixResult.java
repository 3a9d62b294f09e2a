package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.fairness.Seed;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconSignature;
import fairdraw.fairness.encoding.Hex;
import java.util.Optional;

/**
 * Fixes the result of a sealed draw for ever, from the beacon round that its manifest names and
 * from no other randomness.
 */
public final class FixResult {

    private final Results results;
    private final Beacons beacons;

    public FixResult(Results results, Beacons beacons) {
        this.results = results;
        this.beacons = beacons;
    }

    /** Returns the result as stored now; empty while the round is unavailable. */
    public Optional<Result> of(Draw draw, Progress.Sealed sealed) {
        return results.find(draw)
                .or(() ->
                        beacons.signature(chain(draw, sealed), sealed.randomness().round())
                                .map(signature -> result(draw, sealed, signature))
                                .map(made -> results.putIfAbsent(draw, made)));
    }

    private static BeaconChain chain(Draw draw, Progress.Sealed sealed) {
        return switch (draw.rules().source()) {
            case BeaconRule beacon -> beacon.chainOf(sealed.randomness());
            case ExtractionRule _ -> throw new IllegalStateException("an extraction has no beacon");
        };
    }

    private static byte[] seed(Draw draw, byte[] randomness, byte[] sealHash) {
        return draw.registered()
                .map(place -> place.seed(randomness, sealHash))
                .orElseGet(() -> Seed.derive(randomness, sealHash));
    }

    private static Result result(Draw draw, Progress.Sealed sealed, byte[] signature) {
        byte[] randomness = BeaconSignature.randomness(signature);
        byte[] seed = seed(draw, randomness, Hex.decode(sealed.sealHash()));
        Rules.Picked numbers = draw.rules().pick(seed);
        return new Result(
                sealed.randomness().round(),
                Hex.encode(signature),
                Hex.encode(randomness),
                Hex.encode(seed),
                numbers.main(),
                numbers.bonus());
    }
}
