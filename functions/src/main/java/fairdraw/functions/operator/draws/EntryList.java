package fairdraw.functions.operator.draws;

import fairdraw.domain.Page;
import fairdraw.domain.campaigns.CampaignOccasion;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.FindEntries;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import fairdraw.functions.http.FileListing;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.IsoTime;
import fairdraw.functions.json.Json;
import java.util.List;

/** The entries of the campaign of a draw, without anything of their participants. */
final class EntryList implements EntriesView.Source<CampaignEntry> {

    private final FindEntries entries;
    private final Draw draw;
    private final CampaignId campaignId;

    EntryList(FindEntries entries, Draw draw) {
        this.entries = entries;
        this.draw = draw;
        campaignId = CampaignOccasion.of(draw).id();
    }

    @Override
    public boolean isCursor(String text) {
        return FindEntries.isCursor(text);
    }

    @Override
    public Page<CampaignEntry> page(Page.Wanted wanted) {
        return entries.page(draw.tenant(), campaignId, wanted);
    }

    @Override
    public List<CampaignEntry> search(String text) {
        return entries.find(draw.tenant(), campaignId, new EntryId(Identifier.read(text))).stream()
                .toList();
    }

    @Override
    public String place(CampaignEntry entry) {
        return entry.id().text();
    }

    static FileListing.Form<CampaignEntry> form() {
        return new FileListing.Form<>(
                List.of(
                        "entryId",
                        "status",
                        "reason",
                        "quantity",
                        "assigned",
                        "prizeId",
                        "winStatus",
                        "receivedAt",
                        "evaluatedAt"),
                EntryList::json,
                EntryList::cells);
    }

    private static Json json(CampaignEntry entry) {
        return Json.object()
                .put("kind", "entry")
                .put("entryId", entry.id())
                .put("status", entry.status().name())
                .put("reason", entry.reason())
                .put("quantity", entry.qualified().map(CampaignEntry.Qualified::quantity))
                .put("assigned", entry.assignment().isPresent())
                .put("prizeId", entry.win().map(win -> win.prizeId()))
                .put("winStatus", entry.win().map(win -> win.state().name()))
                .put("receivedAt", entry.receivedAt())
                .put("evaluatedAt", entry.evaluatedAt());
    }

    private static List<String> cells(CampaignEntry entry) {
        return List.of(
                entry.id().text(),
                entry.status().name(),
                entry.reason().orElse(""),
                entry.qualified().map(right -> Integer.toString(right.quantity())).orElse(""),
                Boolean.toString(entry.assignment().isPresent()),
                entry.win().map(win -> win.prizeId().text()).orElse(""),
                entry.win().map(win -> win.state().name()).orElse(""),
                IsoTime.text(entry.receivedAt()),
                entry.evaluatedAt().map(IsoTime::text).orElse(""));
    }
}
