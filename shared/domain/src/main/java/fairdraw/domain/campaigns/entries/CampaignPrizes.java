package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Page;
import fairdraw.domain.campaigns.Campaign;
import java.util.List;

/** The prizes of campaigns and their stocks. */
public interface CampaignPrizes {

    /** The most prizes that a campaign may have, as one published answer lists all of them. */
    int MOST = 1_000;

    /**
     * Stores a new prize, counted in the same write; returns false if the campaign has {@link
     * #MOST} already.
     */
    boolean create(Campaign campaign, Prize prize);

    /** Returns every prize of a campaign, oldest first, read with strong consistency. */
    List<Prize> all(Campaign campaign);

    /** Returns a page of the same list. */
    Page<Prize> page(Campaign campaign, Page.Wanted wanted);

    /** The outcome of a change to a declared win; all but DONE wrote nothing. */
    enum Change {
        DONE,
        /** The entry has changed since it was read. */
        ENTRY_CHANGED,
        PRIZE_UNKNOWN,
        OUT_OF_STOCK
    }

    /**
     * Changes the win declared with an entry and moves the stocks with it, in one transaction.
     *
     * @param entry the entry as read; it has a win
     */
    Change change(CampaignEntry entry, DeclaredWin next);
}
