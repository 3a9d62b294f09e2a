package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.lotteries.MoveDraw.Outcome;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The draw of a lottery, of which operators change the times. */
final class OperatedLottery implements OperatedKind {

    @Override
    public Kind kind() {
        return LotteryOccasion.KIND;
    }

    @Override
    public Json occasion(Draw draw) {
        return Json.object()
                .put("lotterySlug", LotteryOccasion.of(draw).slug())
                .put("lotteryId", LotteryOccasion.of(draw).id())
                .put("name", Optional.empty());
    }

    @Override
    public Json bounds(Draw draw) {
        return Json.object()
                .put("maxEntries", Optional.empty())
                .put("maxEntriesPerDevice", Optional.empty());
    }

    @Override
    public Reply winners(Wiring wiring, Request request, Draw draw) {
        return new TicketsWonView(wiring.lotteries().winners(), new WinnersView(wiring.clock()))
                .reply(request, draw);
    }

    @Override
    public Reply entries(Wiring wiring, Request request, Draw draw) {
        TicketList tickets = new TicketList(wiring.lotteries().findTickets(), draw);
        return new EntriesView(wiring.clock()).reply(request, draw.id(), tickets.form(), tickets);
    }

    @Override
    public Reply update(Wiring wiring, Request request, OperatorCall call) {
        Instant now = wiring.clock().instant();
        Outcome outcome =
                wiring.lotteries()
                        .moveDraw()
                        .move(
                                call.tenant(),
                                new DrawId(request.path("drawId")),
                                times ->
                                        request.body(
                                                body -> DrawTimesReader.update(body, times, now)));
        return switch (outcome) {
            case Outcome.Moved(var draw) ->
                    Reply.json(200, DrawView.draw(draw, List.<Gates.Tally>of(), now));
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.Entered _ -> Reply.problem(409, "Cannot update open distribution");
            case Outcome.Closed _ -> Reply.problem(409, "Cannot update closed distribution");
            case Outcome.Busy _ -> Reply.problem(503, "Too many changes at once; try again");
        };
    }
}
