package fairdraw.functions.operator.lotteries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.lotteries.tickets.VoidTicket;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /operator/v1/organisations/{org}/{mode}/tickets/{ticketRef}/void}. */
public final class VoidTicketFunction implements RequestStreamHandler {

    private static final int LONGEST_REASON = 500;

    private final Endpoint<OperatorCall> endpoint;
    private final VoidTicket voidTicket;

    public VoidTicketFunction() {
        this(Wiring.inLambda());
    }

    public VoidTicketFunction(Wiring wiring) {
        endpoint = wiring.operator();
        voidTicket = wiring.lotteryUseCases().voidTicket();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::makeVoid);
    }

    private Reply makeVoid(Request request, OperatorCall call) {
        String reason = request.body(body -> body.text("reason", LONGEST_REASON));
        return switch (voidTicket.makeVoid(call.tenant(), request.path("ticketRef"), reason)) {
            case VoidTicket.Outcome.Voided(var ticket, var draw) ->
                    Reply.json(200, TicketForm.of(ticket, draw));
            case VoidTicket.Outcome.NotFound _ -> Reply.problem(404, "Ticket not found");
            case VoidTicket.Outcome.AlreadyVoid _ -> Reply.problem(409, "Ticket is void");
            case VoidTicket.Outcome.TooLate _ -> Reply.problem(409, "Draw is closed");
        };
    }
}
