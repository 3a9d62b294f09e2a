package fairdraw.functions.operator.lotteries;

import fairdraw.domain.lotteries.ChangeLottery;
import fairdraw.domain.lotteries.Pools;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;

/** The answers to an operator who edits a lottery or changes its status. */
final class ChangedLottery {

    private final Pools pools;
    private final InstantSource clock;

    ChangedLottery(Wiring wiring) {
        pools = wiring.lotteries().pools();
        clock = wiring.clock();
    }

    Reply reply(Request request, ChangeLottery.Outcome outcome) {
        return switch (outcome) {
            case ChangeLottery.Outcome.Changed(var before, var lottery) -> {
                var total = pools.total(lottery.tenant(), lottery.slug());
                Json form = LotteryView.lottery(lottery, total, clock.instant());
                request.notes().before(LotteryView.lottery(before, total, clock.instant()));
                request.notes().after(form);
                yield Reply.json(200, form);
            }
            case ChangeLottery.Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case ChangeLottery.Outcome.PaysMore _ ->
                    Reply.problem(409, "It pays more than it takes; send confirm");
            case ChangeLottery.Outcome.Over _ -> Reply.problem(409, "Lottery is over");
            case ChangeLottery.Outcome.OutOfTurn(var status) ->
                    Reply.problem(409, "Not possible for a lottery that is " + status.name());
            case ChangeLottery.Outcome.Busy _ ->
                    Reply.problem(503, "Too many changes at once; try again");
        };
    }
}
