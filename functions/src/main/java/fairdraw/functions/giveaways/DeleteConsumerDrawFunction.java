package fairdraw.functions.giveaways;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Tenant;
import fairdraw.domain.giveaways.PlanGiveaway;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code DELETE /api/v1/draws/{drawId}}: deletes a giveaway that nobody has ever entered. */
public final class DeleteConsumerDrawFunction implements RequestStreamHandler {

    private final Endpoint<Tenant> endpoint;
    private final PlanGiveaway planGiveaway;

    public DeleteConsumerDrawFunction() {
        this(Wiring.inLambda());
    }

    public DeleteConsumerDrawFunction(Wiring wiring) {
        endpoint = wiring.drawsServer();
        planGiveaway = wiring.entrants().planGiveaway();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::delete);
    }

    private Reply delete(Request request, Tenant tenant) {
        return switch (planGiveaway.delete(tenant, request.path("drawId"))) {
            case DONE -> Reply.of(204, "application/json", "");
            case NOT_FOUND -> Reply.problem(404, "Draw not found");
            case ENTERED -> Reply.problem(409, "Cannot delete a draw with entries");
            case BUSY -> RetryLater.busy();
        };
    }
}
