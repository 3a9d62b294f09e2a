package fairdraw.fairness.entries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The seal of a draw's list.
 *
 * @param root the root over the leaves, as hex
 * @param left how many of the leaves are not ACTIVE
 * @param lines the lines of the ACTIVE tickets, of lotteries
 * @param given the next place of each lane, of automatic numbers
 * @param round the round that decides where a test draw was closed early
 */
public record Sealed(
        OfDraw draw,
        String root,
        long leaves,
        long left,
        OptionalLong lines,
        Optional<Pool> pool,
        List<Long> given,
        OptionalLong round)
        implements RegisterEntry {

    /**
     * The money of a draw with a pool.
     *
     * @param no the number of the ledger's entry that took the carried money
     */
    public record Pool(long no, long carriedCents, long poolCents) {}

    /** Refuses a root that is no hash. */
    public Sealed {
        HexHash.require("root", root);
        given = List.copyOf(given);
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = draw.entry("seal");
        document.put("root", root);
        document.put("leaves", leaves);
        document.put("left", left);
        lines.ifPresent(count -> document.put("lines", count));
        pool.ifPresent(money ->
                document.put(
                        "pool",
                        Map.of(
                                "n", money.no(),
                                "carriedCents", money.carriedCents(),
                                "poolCents", money.poolCents())));
        if (!given.isEmpty()) {
            document.put("given", given);
        }
        round.ifPresent(number -> document.put("round", number));
        return document;
    }
}
