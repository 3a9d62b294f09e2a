package fairdraw.domain.draws.results;

import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.fairness.prizes.NumberLine;
import java.util.List;

/** The winning tickets of pool tiers, which are public so that the shares can be checked. */
public interface Prizes {

    /**
     * A winning ticket with what opens its leaf; bytes in hex.
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

    /** Stores prizes; the same bytes every time. */
    void write(Draw draw, List<Prize> prizes);

    /** Prizes by leaf, ascending; the cursor is the last leaf. */
    Page<Prize> page(Draw draw, Page.Wanted wanted);
}
