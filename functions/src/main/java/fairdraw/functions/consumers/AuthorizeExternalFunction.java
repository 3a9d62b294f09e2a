package fairdraw.functions.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.AuthorizeExternal;
import fairdraw.domain.consumers.Identity;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /api/v1/auth/external/authorize}. */
public final class AuthorizeExternalFunction extends HttpFunction<Tenant> {
    private final AuthorizeExternal authorizeExternal;

    public AuthorizeExternalFunction() {
        this(Wiring.inLambda());
    }

    public AuthorizeExternalFunction(Wiring wiring) {
        super(wiring.surfaces().drawsServer());
        authorizeExternal = wiring.consumers().authorizeExternal();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        var code =
                authorizeExternal.authorize(
                        tenant, request.body(AuthorizeExternalFunction::identity));
        return Reply.json(
                200,
                Json.published()
                        .put("exchangeCode", code.text())
                        .put("expiresAt", code.expiresAt()));
    }

    private static Identity identity(JsonBody body) {
        // Claims about the person are only checked for their form and never stored.
        body.optionalObject("claims");
        if (body.optionalText("provider").filter(Identity.OWN_ISSUER::equals).isPresent()) {
            body.refuse("provider", "another than that of tokens of an own issuer");
        }
        return new Identity(
                body.text("provider", Identity.LONGEST),
                body.text("issuer", Identity.LONGEST),
                body.text("subject", Identity.LONGEST));
    }
}
