package fairdraw.functions.lotteries;

import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Outcome;
import fairdraw.domain.lotteries.tickets.EntryReceipts;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.TicketDocument;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.requests.EntryReader;
import fairdraw.functions.wiring.Wiring;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/lotteries/entries}. */
public final class EnterLotteryFunction extends HttpFunction<Tenant> {

    private final EnterLottery enterLottery;
    private final EntryReceipts receipts;

    public EnterLotteryFunction() {
        this(Wiring.inLambda());
    }

    public EnterLotteryFunction(Wiring wiring) {
        super(wiring.surfaces().lotteries());
        enterLottery = wiring.lotteries().enterLottery();
        receipts = wiring.lotteries().entryReceipts();
    }

    private Map<String, @Nullable Object> answer(Ticket ticket) {
        Map<String, @Nullable Object> answer = TicketDocument.entered(ticket);
        answer.put("receipt", receipts.of(ticket));
        return answer;
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        return switch (enterLottery.enter(EntryReader.read(request, tenant))) {
            case Outcome.Entered(var ticket) ->
                    Reply.json(
                            201,
                            Json.published().put("status", "success").put("data", answer(ticket)));
            case Outcome.LotteryNotFound _ -> Reply.problem(400, "lottery not found");
            case Outcome.LotteryNotActive _ -> Reply.problem(400, "lottery is not active");
            case Outcome.NoOpenDraw _ -> Reply.problem(400, "no open draw available");
            case Outcome.DrawFull _ -> Reply.problem(400, "draw is full");
            case Outcome.InvalidLines _ -> Reply.problem(400, "invalid number lines");
            case Outcome.MaxTicketsExceeded _ -> Reply.problem(400, "max tickets exceeded");
            case Outcome.KeyReused _ ->
                    Reply.problem(409, "Idempotency-Key was used with another request");
            case Outcome.Busy _ -> Reply.problem(503, "too many requests at once, try again");
        };
    }
}
