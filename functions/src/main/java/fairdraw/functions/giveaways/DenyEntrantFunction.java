package fairdraw.functions.giveaways;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Tenant;
import fairdraw.domain.giveaways.DenyEntrant;
import fairdraw.domain.giveaways.DenyEntrant.Outcome;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/** {@code POST /api/v1/draws/{drawId}/deny}. */
public final class DenyEntrantFunction implements RequestStreamHandler {

    private final Endpoint<Tenant> endpoint;
    private final DenyEntrant denyEntrant;

    public DenyEntrantFunction() {
        this(Wiring.inLambda());
    }

    public DenyEntrantFunction(Wiring wiring) {
        endpoint = wiring.drawsServer();
        denyEntrant = wiring.entrants().denyEntrant();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::deny);
    }

    private record Denial(ConsumerBody body, String reason) {

        static Denial read(JsonBody body) {
            return new Denial(
                    ConsumerBody.read(body),
                    body.choice("reason", DenyEntrant.REASONS, Function.identity()));
        }
    }

    private Reply deny(Request request, Tenant tenant) {
        Denial denial = request.body(Denial::read);
        Outcome outcome =
                denyEntrant.deny(
                        tenant,
                        request.path("drawId"),
                        denial.body().consumerId(),
                        denial.reason());
        return switch (outcome) {
            case Outcome.Stands(var state) -> StateForm.reply(state);
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.Claimed _ -> Reply.problem(409, "Draw win is already completed");
            case Outcome.Busy _ -> RetryLater.busy();
        };
    }
}
