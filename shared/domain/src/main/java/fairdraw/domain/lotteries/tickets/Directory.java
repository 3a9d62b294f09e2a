package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The tickets of each lottery in the order of their listing, oldest first. Filled from the stream,
 * so it follows the tickets at a short distance; positions never change.
 */
public interface Directory {

    /** The most tickets that are listed at once. */
    int BATCH = 96;

    /** A part of a lottery's list and the length of the whole. */
    record Listed(String lotteryId, List<DirectoryRow> rows, long total) {}

    /**
     * The newest rows first, without the first {@code skipped}, at most {@code limit} (1 to 100);
     * empty when there is no such lottery. One round trip at any depth where {@code known} tells on
     * which pages of the directory they lie, else two.
     *
     * @param known the length of the list when it was read last, empty if it never was
     */
    Optional<Listed> newest(
            Tenant tenant, String lotterySlug, long skipped, int limit, OptionalLong known);

    /**
     * Lists {@code tickets} of one lottery, at most {@link #BATCH}, that are not listed yet;
     * repeating it changes nothing.
     *
     * @return those that cannot be listed, since nothing claims their reference
     */
    List<Ticket> append(Tenant tenant, String lotterySlug, List<Ticket> tickets);

    /**
     * Brings the row of a ticket up to date, listing it first where need be.
     *
     * @return false when it cannot be listed, since nothing claims its reference
     */
    boolean rewrite(Ticket ticket);
}
