package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The list of each lottery's tickets, oldest first. It is filled from the stream, so it lags
 * slightly behind the tickets; positions never change.
 */
public interface Directory {

    /** The most tickets that one call appends. */
    int BATCH = 96;

    /** A part of a lottery's list and the length of the whole list. */
    record Listed(LotteryId lotteryId, List<DirectoryRow> rows, long total) {}

    /**
     * Returns at most {@code limit} rows (1 to 100), newest first, after the first {@code skipped};
     * empty if there is no such lottery. Takes one round trip at any depth if {@code known} tells
     * which pages of the directory hold the rows, and two otherwise.
     *
     * @param known the length of the list when it was last read; empty if it never was
     */
    Optional<Listed> newest(
            Tenant tenant, LotterySlug lotterySlug, long skipped, int limit, OptionalLong known);

    /**
     * Appends those of {@code tickets}, which are of one lottery and at most {@link #BATCH}, that
     * are not listed yet; repeating it changes nothing.
     *
     * @return the tickets that cannot be listed, since nothing claims their reference
     */
    List<Ticket> append(Tenant tenant, LotterySlug lotterySlug, List<Ticket> tickets);

    /**
     * Updates the row of a ticket, appending it first if need be; a row whose buyer was erased
     * stays as it is, however late this is told.
     *
     * @return false if it cannot be listed, since nothing claims its reference
     */
    boolean rewrite(Ticket ticket);

    /**
     * Erases the buyer from the row of a ticket, appending it first if need be; its place stays.
     * Does nothing if nothing claims its reference.
     */
    void erase(Ticket ticket);
}
