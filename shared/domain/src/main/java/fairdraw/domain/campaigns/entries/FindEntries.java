package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Page;
import fairdraw.domain.Partitioned;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists the entries of a campaign, and finds one by its id. */
public final class FindEntries {

    private static final Pattern PLACE = Pattern.compile("[0-9a-f-]{36}");

    private final CampaignEntries entries;

    public FindEntries(CampaignEntries entries) {
        this.entries = entries;
    }

    /** Whether a text can be the cursor of a page of entries. */
    public static boolean isCursor(String text) {
        return Partitioned.isCursor(text, PLACE);
    }

    /** Returns a page of a campaign's entries, sixteen lists that are each oldest first. */
    public Page<CampaignEntry> page(Tenant tenant, CampaignId campaignId, Page.Wanted wanted) {
        return Partitioned.page(
                entries.partitions(),
                wanted,
                (partition, after, limit) ->
                        entries.some(tenant, campaignId, partition, after, limit),
                entry -> entry.id().text());
    }

    /** Returns an entry of a campaign. */
    public Optional<CampaignEntry> find(Tenant tenant, CampaignId campaignId, EntryId entryId) {
        return entries.find(tenant, campaignId, entryId);
    }
}
