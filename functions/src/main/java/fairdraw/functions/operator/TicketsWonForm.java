package fairdraw.functions.operator;

import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.lotteries.Winners;
import fairdraw.domain.lotteries.Winners.WonTicket;
import fairdraw.functions.http.BadInput;
import fairdraw.functions.http.Json;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The winning tickets of a lottery's draw, as JSON or CSV. */
final class TicketsWonForm {

    private static final String HEADER = "id,ticketRef,email,externalUserId,winTier,winAmountCents";

    private final Winners winners;

    TicketsWonForm(Winners winners) {
        this.winners = winners;
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
        Page<WonTicket> page = winners.page(draw, settled.get(), wanted);
        return WinnersForm.wantsCsv(request)
                ? WinnersForm.csv(
                        WinnersForm.csv(HEADER, page.items().stream().map(TicketsWonForm::row)),
                        page.next())
                : Listing.reply(page, TicketsWonForm::json);
    }

    private static Json json(WonTicket won) {
        return Json.object()
                .put("id", won.ticket().id())
                .put("ticketRef", won.ticket().ref())
                .put("email", won.ticket().buyer().address())
                .put("externalUserId", won.ticket().buyer().userId())
                .put("winTier", won.tier())
                .put("winAmountCents", won.amountCents());
    }

    private static String row(WonTicket won) {
        return Stream.of(
                        won.ticket().id(),
                        won.ticket().ref(),
                        won.ticket().buyer().address().orElse(""),
                        won.ticket().buyer().userId().orElse(""),
                        won.tier(),
                        Long.toString(won.amountCents()))
                .map(WinnersForm::cell)
                .collect(Collectors.joining(","));
    }
}
