package fairdraw.domain.draws.results;

import fairdraw.fairness.entries.Drawn;
import java.util.List;

/**
 * The result of a draw, from which everything published about it derives; bytes in hex.
 *
 * @param signature the beacon's signature of the manifest's round
 * @param main in drawn order
 * @param bonus in drawn order; empty if there are none
 * @param passed the rounds that might have decided before, as far as their signatures were there
 */
public record Result(
        long round,
        String signature,
        String randomness,
        String seed,
        List<Integer> main,
        List<Integer> bonus,
        List<Passed> passed) {

    /** A round that gave way to a later one, with its signature. */
    public record Passed(long round, String signature) {}

    /** A result that the first round gave. */
    public Result(
            long round,
            String signature,
            String randomness,
            String seed,
            List<Integer> main,
            List<Integer> bonus) {
        this(round, signature, randomness, seed, main, bonus, List.of());
    }

    /** Returns the signature of the round, as the register shows it. */
    public Drawn.Outcome outcome() {
        return new Drawn.Outcome.Signature(round, signature);
    }
}
