package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Page;
import fairdraw.domain.campaigns.Campaign;
import java.util.List;

/** The prizes of campaigns and their stocks. */
public interface CampaignPrizes {

    /** Stores a new prize. */
    void create(Campaign campaign, Prize prize);

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
