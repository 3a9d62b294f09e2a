package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Page;
import fairdraw.domain.campaigns.Campaign;
import java.util.List;

/** The prizes of campaigns and what is left of them. */
public interface CampaignPrizes {

    /** Stores a new prize. */
    void create(Campaign campaign, Prize prize);

    /** Every prize of a campaign, the oldest first, read with strong consistency. */
    List<Prize> all(Campaign campaign);

    /** The same page by page. */
    Page<Prize> page(Campaign campaign, Page.Wanted wanted);

    /** What became of an attempt to change a declared win; all but DONE wrote nothing. */
    enum Change {
        DONE,
        /** The entry is not as it was read any more. */
        ENTRY_CHANGED,
        PRIZE_UNKNOWN,
        OUT_OF_STOCK
    }

    /**
     * Changes the win declared with an entry and moves the stocks with it, all or nothing.
     *
     * @param entry as it was read; it has a win
     */
    Change change(CampaignEntry entry, DeclaredWin next);
}
