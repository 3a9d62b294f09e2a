package fairdraw.functions.operator.access;

import fairdraw.domain.consumers.AddIssuer;
import fairdraw.domain.consumers.AddIssuer.Outcome;
import fairdraw.domain.consumers.Issuer;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.AddressReader;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /operator/v1/organisations/{org}/{mode}/issuers}. */
public final class CreateIssuerFunction extends HttpFunction<OperatorCall> {
    private static final int LONGEST = 255;

    private final AddIssuer addIssuer;
    private final AddressReader addresses;

    public CreateIssuerFunction() {
        this(Wiring.inLambda());
    }

    public CreateIssuerFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.CREATE_ISSUER));
        addIssuer = wiring.consumers().addIssuer();
        addresses = wiring.addresses();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return switch (addIssuer.add(call.tenant(), request.body(this::order))) {
            case Outcome.Added(var issuer) -> Reply.json(201, IssuerView.of(issuer));
            case Outcome.Known() -> Reply.problem(409, "This issuer is registered already");
            case Outcome.TooMany() ->
                    Reply.problem(409, "There can be at most " + Issuer.MOST + " issuers");
        };
    }

    private AddIssuer.Order order(JsonBody body) {
        var issuer = body.text("issuer", LONGEST);
        if (issuer.equals(Issuer.OURS)) {
            body.refuse("issuer", "another than that of our own tokens");
        }
        var audience = body.text("audience", LONGEST);
        return new AddIssuer.Order(issuer, audience, addresses.required(body, "jwksUrl"));
    }
}
