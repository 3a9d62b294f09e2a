package fairdraw.functions.consumers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.AuthorizeExternal;
import fairdraw.domain.consumers.Identity;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /api/v1/auth/external/authorize}. */
public final class AuthorizeExternalFunction implements RequestStreamHandler {
    private final Endpoint<Tenant> endpoint;
    private final AuthorizeExternal authorizeExternal;

    public AuthorizeExternalFunction() {
        this(Wiring.inLambda());
    }

    public AuthorizeExternalFunction(Wiring wiring) {
        endpoint = wiring.drawsServer();
        authorizeExternal = wiring.consumers().authorizeExternal();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::authorize);
    }

    private Reply authorize(Request request, Tenant tenant) {
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
