package fairdraw.domain.draws.results;

import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.fairness.prizes.NumberLine;
import java.util.List;

/** The winning tickets of pool tiers, published so that anyone can check the shares. */
public interface Prizes {

    /**
     * A winning ticket with the values that open its leaf; bytes in hex.
     *
     * @param tier the best tier among its lines
     * @param amountCents the sum over its lines
     */
    record Prize(
            String leaf,
            String subject,
            String nonce,
            List<NumberLine> lines,
            String tier,
            long amountCents) {}

    /** Stores prizes; a repeat writes the same bytes. */
    void write(Draw draw, List<Prize> prizes);

    /** Returns a page of prizes by ascending leaf; the cursor is the last leaf. */
    Page<Prize> page(Draw draw, Page.Wanted wanted);
}
