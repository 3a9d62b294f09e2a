package fairdraw.functions.operator.lotteries;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.Tickets;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/organisations/{org}/{mode}/tickets/{ticketRef}}. */
public final class GetTicketFunction extends HttpFunction<OperatorCall> {

    private final Tickets tickets;
    private final Draws draws;

    public GetTicketFunction() {
        this(Wiring.inLambda());
    }

    public GetTicketFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.GET_TICKET));
        tickets = wiring.lotteries().tickets();
        draws = wiring.draws().store();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return tickets.find(call.tenant(), new TicketRef(request.path("ticketRef")))
                .<Reply>map(ticket ->
                        Reply.json(
                                200,
                                TicketView.of(
                                        ticket,
                                        draws.find(call.tenant(), ticket.drawId()).orElseThrow())))
                .orElseGet(() -> Reply.problem(404, "Ticket not found"));
    }
}
