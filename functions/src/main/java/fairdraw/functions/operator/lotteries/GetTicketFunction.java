package fairdraw.functions.operator.lotteries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.lotteries.tickets.Tickets;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /operator/v1/organisations/{org}/{mode}/tickets/{ticketRef}}. */
public final class GetTicketFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final Tickets tickets;
    private final Draws draws;

    public GetTicketFunction() {
        this(Wiring.inLambda());
    }

    public GetTicketFunction(Wiring wiring) {
        endpoint = wiring.operator();
        tickets = wiring.tickets();
        draws = wiring.draws();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::ticket);
    }

    private Reply ticket(Request request, OperatorCall call) {
        return tickets.find(call.tenant(), request.path("ticketRef"))
                .<Reply>map(ticket ->
                        Reply.json(
                                200,
                                TicketForm.of(
                                        ticket,
                                        draws.find(call.tenant(), ticket.drawId()).orElseThrow())))
                .orElseGet(() -> Reply.problem(404, "Ticket not found"));
    }
}
