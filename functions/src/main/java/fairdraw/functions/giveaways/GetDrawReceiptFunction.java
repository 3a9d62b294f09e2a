package fairdraw.functions.giveaways;

import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.giveaways.EntrantReceipts;
import fairdraw.domain.giveaways.EntrantReceipts.Outcome;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /api/v1/draws/{drawId}/receipt}. */
public final class GetDrawReceiptFunction extends HttpFunction<Consumer> {

    private final EntrantReceipts receipts;

    public GetDrawReceiptFunction() {
        this(Wiring.inLambda());
    }

    public GetDrawReceiptFunction(Wiring wiring) {
        super(wiring.surfaces().consumer());
        receipts = wiring.giveaways().receipts();
    }

    @Override
    protected Reply answer(Request request, Consumer consumer) {
        return switch (receipts.of(consumer, new DrawId(request.path("drawId")))) {
            case Outcome.Issued(var receipt) -> Reply.json(200, Json.of(receipt));
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.NotEntered _ -> Reply.problem(404, "Entry not found");
        };
    }
}
