package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.registering.PassedRounds;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.domain.register.Register;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconSignature;
import fairdraw.fairness.encoding.Hex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fixes the result of a sealed draw for ever, from the beacon round that its manifest names and
 * from no other randomness.
 */
public final class FixResult {

    private final Results results;
    private final Beacons beacons;
    private final PassedRounds passed;

    /**
     * @param register the register whose entries name the rounds that gave way to later ones
     */
    public FixResult(Results results, Beacons beacons, Register register) {
        this.results = results;
        this.beacons = beacons;
        this.passed = new PassedRounds(register);
    }

    /** Returns the result as stored now; empty while the round is unavailable. */
    public Optional<Result> of(Draw draw, Progress.Sealed sealed) {
        return results.find(draw)
                .or(() ->
                        beacons.signature(chain(draw, sealed), sealed.randomness().round())
                                .map(signature ->
                                        result(draw, sealed, signature, passed(draw, sealed)))
                                .map(made -> results.putIfAbsent(draw, made)));
    }

    private static BeaconChain chain(Draw draw, Progress.Sealed sealed) {
        return switch (draw.rules().source()) {
            case BeaconRule beacon -> beacon.chainOf(sealed.randomness());
            case ExtractionRule _ -> throw new IllegalStateException("an extraction has no beacon");
        };
    }

    /** A round of a beacon that has died may have no signature. */
    private List<Result.Passed> passed(Draw draw, Progress.Sealed sealed) {
        return passed.of(draw, sealed).stream().flatMap(round -> passed(draw, round)).toList();
    }

    private Stream<Result.Passed> passed(Draw draw, Randomness.Round round) {
        BeaconChain chain = ((BeaconRule) draw.rules().source()).chainOf(round);
        return beacons.signature(chain, round.round()).stream()
                .map(signature -> new Result.Passed(round.round(), Hex.encode(signature)));
    }

    private static Result result(
            Draw draw, Progress.Sealed sealed, byte[] signature, List<Result.Passed> passed) {
        byte[] randomness = BeaconSignature.randomness(signature);
        byte[] seed = draw.registered().orElseThrow().seed(randomness, Hex.decode(sealed.root()));
        Rules.Picked numbers = draw.rules().pick(seed);
        return new Result(
                sealed.randomness().round(),
                Hex.encode(signature),
                Hex.encode(randomness),
                Hex.encode(seed),
                numbers.main(),
                numbers.bonus(),
                passed);
    }
}
