package fairdraw.functions.lotteries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Outcome;
import fairdraw.domain.lotteries.tickets.TicketDocument;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /v1/lotteries/entries}. */
public final class EnterLotteryFunction implements RequestStreamHandler {

    private final Endpoint<Tenant> endpoint;
    private final EnterLottery enterLottery;

    public EnterLotteryFunction() {
        this(Wiring.inLambda());
    }

    public EnterLotteryFunction(Wiring wiring) {
        endpoint = wiring.lotteries();
        enterLottery = wiring.lotteryUseCases().enterLottery();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::enter);
    }

    private Reply enter(Request request, Tenant tenant) {
        return switch (enterLottery.enter(EntryForm.read(request, tenant))) {
            case Outcome.Entered(var ticket) ->
                    Reply.json(
                            201,
                            Json.published()
                                    .put("status", "success")
                                    .put("data", TicketDocument.entered(ticket)));
            case Outcome.LotteryNotFound _ -> Reply.problem(400, "lottery not found");
            case Outcome.LotteryNotActive _ -> Reply.problem(400, "lottery is not active");
            case Outcome.NoOpenDraw _ -> Reply.problem(400, "no open draw available");
            case Outcome.InvalidLines _ -> Reply.problem(400, "invalid number lines");
            case Outcome.MaxTicketsExceeded _ -> Reply.problem(400, "max tickets exceeded");
            case Outcome.KeyReused _ ->
                    Reply.problem(409, "Idempotency-Key was used with another request");
            case Outcome.Busy _ -> Reply.problem(503, "too many requests at once, try again");
        };
    }
}
