package fairdraw.functions.consumers;

import fairdraw.domain.consumers.ExchangeExternal;
import fairdraw.domain.consumers.ExchangeExternal.Outcome;
import fairdraw.functions.guards.Visitor;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /api/v1/auth/external/exchange}. */
public final class ExchangeExternalFunction extends HttpFunction<Visitor> {
    private static final int LONGEST_CODE = 200;

    private final ExchangeExternal exchangeExternal;
    private final SessionReplies answers;

    public ExchangeExternalFunction() {
        this(Wiring.inLambda());
    }

    public ExchangeExternalFunction(Wiring wiring) {
        super(wiring.surfaces().visitor());
        exchangeExternal = wiring.consumers().exchangeExternal();
        answers = new SessionReplies(wiring.consumers().accessTokens(), wiring.clock());
    }

    @Override
    protected Reply answer(Request request, Visitor visitor) {
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
