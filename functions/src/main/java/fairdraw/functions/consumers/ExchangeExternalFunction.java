package fairdraw.functions.consumers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.consumers.ExchangeExternal;
import fairdraw.domain.consumers.ExchangeExternal.Outcome;
import fairdraw.functions.guards.Visitor;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /api/v1/auth/external/exchange}. */
public final class ExchangeExternalFunction implements RequestStreamHandler {
    private static final int LONGEST_CODE = 200;

    private final Endpoint<Visitor> endpoint;
    private final ExchangeExternal exchangeExternal;
    private final SessionAnswers answers;

    public ExchangeExternalFunction() {
        this(Wiring.inLambda());
    }

    public ExchangeExternalFunction(Wiring wiring) {
        endpoint = wiring.consumers().visitor();
        exchangeExternal = wiring.consumers().exchangeExternal();
        answers = new SessionAnswers(wiring.consumers().accessTokens(), wiring.clock());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::exchange);
    }

    private Reply exchange(Request request, Visitor visitor) {
        var code = request.body(body -> body.text("exchangeCode", LONGEST_CODE));
        return switch (exchangeExternal.exchange(visitor.tenant(), code, visitor.consumer())) {
            case Outcome.Done(var opened) -> answers.opened(opened);
            case Outcome.Expired() ->
                    Reply.problem(401, "exchange_code_expired")
                            .with("message", "The code has expired. Ask for a new one.");
            case Outcome.Invalid() ->
                    Reply.problem(401, "invalid_exchange_code")
                            .with("message", "There is no such code, or it has been used.");
            case Outcome.Conflict() ->
                    Reply.problem(409, "consumer_conflict")
                            .with("message", "This identity belongs to another consumer.");
            case Outcome.Gone() -> Reply.problem(401, "Authentication required");
        };
    }
}
