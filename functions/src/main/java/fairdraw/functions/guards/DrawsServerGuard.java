package fairdraw.functions.guards;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.Authenticate;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Handler;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;

/** The guard that admits an organisation's servers to the draws by their secret key. */
public final class DrawsServerGuard implements Guard<Tenant> {
    private final DrawsKeys keys;

    public DrawsServerGuard(Authenticate authenticate) {
        this.keys = new DrawsKeys(authenticate);
    }

    @Override
    public Reply answer(Request request, Handler<Tenant> handler) {
        var ambiguous = DrawsKeys.ambiguous(request);
        if (ambiguous.isPresent()) {
            return ambiguous.get();
        }
        if (DrawsKeys.hasSecret(request)) {
            return keys.secret(request, tenant -> handler.handle(request, tenant));
        }
        boolean other =
                request.header(DrawsKeys.PUBLISHABLE).isPresent()
                        || request.header(DrawsKeys.AUTHORIZATION).isPresent();
        return Reply.problem(401, other ? "Secret key required" : "Authentication required");
    }
}
