package fairdraw.functions.operator.draws;

import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.lotteries.winners.Winners;
import fairdraw.domain.lotteries.winners.Winners.WonTicket;
import fairdraw.functions.http.FileListing;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Json;
import java.util.List;
import java.util.Optional;

/** The winning tickets of a lottery's draw, as JSON or CSV. */
final class TicketsWonView {

    private static final FileListing.Form<WonTicket> FORM =
            new FileListing.Form<>(
                    List.of(
                            "id",
                            "ticketRef",
                            "email",
                            "externalUserId",
                            "winTier",
                            "winAmountCents"),
                    TicketsWonView::json,
                    TicketsWonView::cells);

    private final Winners winners;
    private final WinnersView list;

    TicketsWonView(Winners winners, WinnersView list) {
        this.winners = winners;
        this.list = list;
    }

    Reply reply(Request request, Draw draw) {
        Page.Wanted wanted = Listing.wanted(request);
        if (wanted.after().filter(cursor -> !Winners.isCursor(cursor)).isPresent()) {
            throw BadInput.mustBe("after", "the next of an earlier answer");
        }
        Optional<Progress.Settled> settled = Stage.settled(draw);
        if (settled.isEmpty()) {
            return Reply.problem(409, "Draw is not settled");
        }
        return list.reply(
                request, draw.id(), FORM, part -> winners.page(draw, settled.get(), part));
    }

    private static Json json(WonTicket won) {
        return Json.object()
                .put("kind", "ticket")
                .put("id", won.ticket().id())
                .put("ticketRef", won.ticket().ref())
                .put("email", won.ticket().buyer().address())
                .put("externalUserId", won.ticket().buyer().userId())
                .put("winTier", won.tier())
                .put("winAmountCents", won.amountCents());
    }

    private static List<String> cells(WonTicket won) {
        return List.of(
                won.ticket().id().text(),
                won.ticket().ref().text(),
                won.ticket().buyer().address().orElse(""),
                won.ticket().buyer().userId().orElse(""),
                won.tier(),
                Long.toString(won.amountCents()));
    }
}
