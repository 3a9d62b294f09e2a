package fairdraw.functions.giveaways;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.giveaways.EntrantReceipts;
import fairdraw.domain.giveaways.EntrantReceipts.Outcome;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /api/v1/draws/{drawId}/receipt}. */
public final class GetDrawReceiptFunction implements RequestStreamHandler {

    private final Endpoint<Consumer> endpoint;
    private final EntrantReceipts receipts;

    public GetDrawReceiptFunction() {
        this(Wiring.inLambda());
    }

    public GetDrawReceiptFunction(Wiring wiring) {
        endpoint = wiring.consumer();
        receipts = wiring.entrants().receipts();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::receipt);
    }

    private Reply receipt(Request request, Consumer consumer) {
        return switch (receipts.of(consumer, request.path("drawId"))) {
            case Outcome.Issued(var receipt) -> Reply.json(200, Json.of(receipt));
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.NotEntered _ -> Reply.problem(404, "Entry not found");
        };
    }
}
