package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Backoff;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import fairdraw.domain.ids.PrizeId;
import java.util.function.UnaryOperator;

/** Revokes declared wins and moves them to other prizes. */
public final class ChangeWin {

    private static final int ATTEMPTS = 8;

    /** The outcome of a change; all but {@link Changed} have written nothing. */
    public sealed interface Outcome {
        /** The win as it is now. */
        record Changed(EntryId entryId, DeclaredWin win) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The entry has no declared win in effect. */
        record NoWin() implements Outcome {}

        record PrizeUnknown() implements Outcome {}

        record OutOfStock() implements Outcome {}

        /** Concurrent writers won every attempt; the caller may retry. */
        record Busy() implements Outcome {}
    }

    private final CampaignEntries entries;
    private final CampaignPrizes prizes;
    private final Backoff backoff;

    public ChangeWin(CampaignEntries entries, CampaignPrizes prizes, Backoff backoff) {
        this.entries = entries;
        this.prizes = prizes;
        this.backoff = backoff;
    }

    /** Revokes the win and returns its prize to the stock. */
    public Outcome revoke(Tenant tenant, CampaignId campaignId, EntryId entryId) {
        return change(tenant, campaignId, entryId, DeclaredWin::revoked);
    }

    /**
     * Moves the win to another prize, which must be in stock, and returns the first one to the
     * stock.
     */
    public Outcome reassign(
            Tenant tenant, CampaignId campaignId, EntryId entryId, PrizeId prizeId) {
        return change(tenant, campaignId, entryId, win -> win.ofPrize(prizeId));
    }

    private Outcome change(
            Tenant tenant,
            CampaignId campaignId,
            EntryId entryId,
            UnaryOperator<DeclaredWin> change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var found = entries.find(tenant, campaignId, entryId);
            if (found.isEmpty()) {
                return new Outcome.NotFound();
            }
            var win = found.get().win().filter(DeclaredWin::takesStock);
            if (win.isEmpty()) {
                return new Outcome.NoWin();
            }
            DeclaredWin next = change.apply(win.get());
            if (next.equals(win.get())) {
                return new Outcome.Changed(entryId, next);
            }
            switch (prizes.change(found.get(), next)) {
                case DONE -> {
                    return new Outcome.Changed(entryId, next);
                }
                case PRIZE_UNKNOWN -> {
                    return new Outcome.PrizeUnknown();
                }
                case OUT_OF_STOCK -> {
                    return new Outcome.OutOfStock();
                }
                case ENTRY_CHANGED -> backoff.pause(attempt);
            }
        }
        return new Outcome.Busy();
    }
}
