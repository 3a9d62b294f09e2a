package fairdraw.functions.operator.lotteries;

import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.VoidTicket;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /operator/v1/organisations/{org}/{mode}/tickets/{ticketRef}/void}. */
public final class VoidTicketFunction extends HttpFunction<OperatorCall> {

    private static final int LONGEST_REASON = 500;

    private final VoidTicket voidTicket;

    public VoidTicketFunction() {
        this(Wiring.inLambda());
    }

    public VoidTicketFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.VOID_TICKET));
        voidTicket = wiring.lotteries().voidTicket();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        String reason = request.body(body -> body.text("reason", LONGEST_REASON));
        request.notes().why(reason);
        return switch (voidTicket.makeVoid(
                call.tenant(), new TicketRef(request.path("ticketRef")), reason)) {
            case VoidTicket.Outcome.Voided(var ticket, var draw) ->
                    Reply.json(200, TicketView.of(ticket, draw));
            case VoidTicket.Outcome.NotFound _ -> Reply.problem(404, "Ticket not found");
            case VoidTicket.Outcome.AlreadyVoid _ -> Reply.problem(409, "Ticket is void");
            case VoidTicket.Outcome.TooLate _ -> Reply.problem(409, "Draw is closed");
        };
    }
}
