package fairdraw.domain.draws;

import fairdraw.fairness.BeaconSignature;
import fairdraw.fairness.DrawnNumbers;
import fairdraw.fairness.Hex;
import fairdraw.fairness.Seed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Draws a sealed draw from the beacon round that its manifest names. While the round cannot be had
 * it waits; there is no other randomness.
 */
public final class DrawResult implements Step {

    private final Draws draws;
    private final Results results;
    private final Beacons beacons;
    private final Triggers triggers;
    private final InstantSource clock;

    public DrawResult(
            Draws draws, Results results, Beacons beacons, Triggers triggers, InstantSource clock) {
        this.draws = draws;
        this.results = results;
        this.beacons = beacons;
        this.triggers = triggers;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        Progress.Sealed sealed = (Progress.Sealed) draw.progress();
        Optional<Result> result =
                results.find(draw)
                        .or(() ->
                                beacons.signature(sealed.round())
                                        .map(signature -> result(draw, sealed, signature))
                                        .map(made -> results.putIfAbsent(draw, made)));
        Instant now = clock.instant();
        return result.isPresent()
                ? drawn(draw, sealed, result.get(), now)
                : Retrying.putOff(draws, triggers, draw, now);
    }

    private static Result result(Draw draw, Progress.Sealed sealed, byte[] signature) {
        byte[] randomness = BeaconSignature.randomness(signature);
        byte[] seed = Seed.derive(randomness, Hex.decode(sealed.manifestHash()));
        NumbersConfig numbers = draw.lotteryRules().numbers();
        return new Result(
                sealed.round(),
                Hex.encode(signature),
                Hex.encode(randomness),
                Hex.encode(seed),
                numbers(seed, "main", numbers.main()),
                numbers.bonus().map(pool -> numbers(seed, "bonus", pool)).orElse(List.of()));
    }

    private static List<Integer> numbers(byte[] seed, String label, NumberPool pool) {
        return DrawnNumbers.draw(seed, label, pool.pick(), pool.from(), pool.to());
    }

    private Optional<Draw> drawn(Draw draw, Progress.Sealed sealed, Result result, Instant now) {
        Draw next =
                draw.to(new Progress.Drawn(sealed, result.main(), result.bonus(), now), now, now);
        return draws.replace(next) ? Optional.of(next) : Optional.empty();
    }
}
