package fairdraw.functions.operator.draws;

import fairdraw.domain.Page;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.CommittedNumbers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.functions.http.FileListing;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.util.List;
import java.util.Optional;

/** The winning numbers of a campaign by rank, with the entries that hold them, as JSON or CSV. */
final class NumbersWonView {

    private static final FileListing.Form<Won> FORM =
            new FileListing.Form<>(
                    List.of("rank", "entryId", "series", "orderNumber"),
                    NumbersWonView::json,
                    NumbersWonView::cells);

    private final Campaigns campaigns;
    private final Results results;
    private final CommittedNumbers numbers;
    private final WinnersView list;

    NumbersWonView(Wiring wiring, WinnersView list) {
        this.list = list;
        campaigns = wiring.campaigns().campaigns();
        results = wiring.campaigns().results();
        numbers = wiring.campaigns().numbers().committedNumbers();
    }

    /** A won number, without the entry that held it once that was erased. */
    private record Won(int rank, Optional<EntryId> entryId, LuckyNumber number) {}

    Reply reply(Request request, Draw draw, CampaignSlug campaignSlug) {
        WinnersView.rankAfter(Listing.wanted(request));
        Optional<Progress.Awarded> awarded = Stage.awarded(draw);
        if (awarded.isEmpty()) {
            return Reply.problem(409, "Draw is not drawn");
        }
        Campaign campaign = campaigns.find(draw.tenant(), campaignSlug).orElseThrow();
        return list.reply(
                request, draw.id(), FORM, part -> page(draw, awarded.get(), campaign, part));
    }

    private Page<Won> page(
            Draw draw, Progress.Awarded awarded, Campaign campaign, Page.Wanted wanted) {
        int from = WinnersView.rankAfter(wanted) + 1;
        int until = Math.min(awarded.nextRank(), from + wanted.limit() + 1);
        List<Rank> read = from < until ? results.ranks(draw, from, until) : List.of();
        Page<Rank> page = Page.of(read, wanted.limit(), rank -> Integer.toString(rank.rank()));
        return new Page<>(
                page.items().stream().map(rank -> won(campaign, rank)).toList(), page.next());
    }

    private Won won(Campaign campaign, Rank rank) {
        LuckyNumber number = LuckyNumber.ofIndex(rank.number());
        return new Won(
                rank.rank(), numbers.holder(campaign, number).map(CampaignEntry::id), number);
    }

    private static Json json(Won won) {
        return Json.object()
                .put("kind", "number")
                .put("rank", won.rank())
                .put("entryId", won.entryId().orElse(null))
                .put("number", Json.of(won.number().tree()));
    }

    private static List<String> cells(Won won) {
        return List.of(
                Integer.toString(won.rank()),
                won.entryId().map(EntryId::text).orElse(""),
                won.number().seriesText(),
                won.number().orderText());
    }
}
