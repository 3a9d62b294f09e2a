package fairdraw.benchmarks.trials;

import fairdraw.benchmarks.stack.Table;
import fairdraw.benchmarks.trials.MoneyCart.Verdict;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.domain.carts.sent.CartMoney;
import fairdraw.functions.requests.SentCart;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A trial of the money rules with random carts, whose verdicts are compared with the expected ones.
 */
public final class MoneyTrial {

    private final MoneyCarts carts;

    public MoneyTrial(RandomGenerator random) {
        carts = new MoneyCarts(random);
    }

    /**
     * The counts of a trial.
     *
     * @param added the number of accepted carts that add up
     * @param warned the number of accepted carts that do not add up
     * @param differing the number of carts with another verdict than expected
     * @param first the first of these
     */
    public record Outcome(
            int added, int warned, int refused, int differing, Optional<String> first) {
        @Override
        public String toString() {
            Table table =
                    new Table(
                            "Carts through the money rules",
                            "carts",
                            "accepted",
                            "with warnings",
                            "refused",
                            "differing");
            table.add("random", added, warned, refused, differing);
            return table + first.map(cart -> "\n" + cart + "\n").orElse("");
        }
    }

    /** Tries {@code count} carts. */
    public Outcome run(int count) {
        int added = 0;
        int warned = 0;
        int refused = 0;
        int differing = 0;
        Optional<String> first = Optional.empty();
        for (int i = 0; i < count; i++) {
            MoneyCart cart = carts.next();
            Verdict wanted = cart.verdict();
            Verdict found = found(cart.json());
            if (!found.faults().isEmpty()) {
                refused++;
            } else if (found.warnings().isEmpty()) {
                added++;
            } else {
                warned++;
            }
            if (!found.equals(wanted)) {
                differing++;
                String story = cart.json() + "wanted " + wanted + "\nfound  " + found;
                first = first.or(() -> Optional.of(story));
            }
        }
        return new Outcome(added, warned, refused, differing, first);
    }

    private static Verdict found(String json) {
        return switch (new SentCart(json).read()) {
            case SentCart.Reading.Sound(var cart) ->
                    new Verdict(
                            List.of(),
                            CartMoney.sums(cart).stream().map(CartFault::message).toList(),
                            cart.amountInBase().toPlainString());
            case SentCart.Reading.Bad(var faults) ->
                    Verdict.refused(faults.stream().map(CartFault::field).toList());
        };
    }
}
