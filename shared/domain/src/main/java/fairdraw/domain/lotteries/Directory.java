package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;
import java.util.List;

/**
 * The tickets of each lottery in the order of their listing, oldest first. Filled from the stream,
 * so it follows the tickets at a short distance; positions never change.
 */
public interface Directory {

    /** A page of tickets and the length of the whole list; two round trips at any depth. */
    record Listed(List<Ticket> tickets, long total) {}

    /** The tickets at {@code offset} and after, at most {@code limit} (1 to 100). */
    Listed list(Tenant tenant, String lotterySlug, long offset, int limit);

    /** How many tickets are listed. */
    long total(Tenant tenant, String lotterySlug);

    /**
     * Lists {@code tickets} of one lottery that are not listed yet; repeating it changes nothing.
     */
    void append(Tenant tenant, String lotterySlug, List<Ticket> tickets);

    /** Rewrites the row of a ticket that was made void. */
    void rewrite(Ticket ticket);
}
