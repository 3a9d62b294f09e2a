package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.rules.CampaignRules;
import fairdraw.domain.draws.rules.EntrantRules;
import fairdraw.domain.draws.rules.LotteryRules;
import fairdraw.domain.draws.rules.NumberPool;
import fairdraw.domain.draws.rules.NumbersConfig;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.fairness.Seed;
import fairdraw.fairness.beacon.BeaconSignature;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.prizes.DrawnNumbers;
import java.util.List;
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
                        beacons.signature(sealed.randomness().round())
                                .map(signature -> result(draw, sealed, signature))
                                .map(made -> results.putIfAbsent(draw, made)));
    }

    private static Result result(Draw draw, Progress.Sealed sealed, byte[] signature) {
        byte[] randomness = BeaconSignature.randomness(signature);
        byte[] seed = Seed.derive(randomness, Hex.decode(sealed.manifestHash()));
        Optional<NumbersConfig> numbers = numbersOf(draw.rules());
        return new Result(
                sealed.randomness().round(),
                Hex.encode(signature),
                Hex.encode(randomness),
                Hex.encode(seed),
                numbers.map(pools -> numbers(seed, "main", pools.main())).orElse(List.of()),
                numbers.flatMap(NumbersConfig::bonus)
                        .map(pool -> numbers(seed, "bonus", pool))
                        .orElse(List.of()));
    }

    private static Optional<NumbersConfig> numbersOf(Rules rules) {
        return switch (rules) {
            case LotteryRules lottery -> Optional.of(lottery.numbers());
            case EntrantRules _, CampaignRules _ -> Optional.empty();
        };
    }

    private static List<Integer> numbers(byte[] seed, String label, NumberPool pool) {
        return DrawnNumbers.draw(seed, label, pool.pick(), pool.from(), pool.to());
    }
}
