package fairdraw.functions.guards;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.Authenticate;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Handler;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;

/**
 * The guard that admits pages to calls without a consumer, by the organisation's publishable key.
 */
public final class DrawsBrowserGuard implements Guard<Tenant> {
    private final DrawsKeys keys;

    public DrawsBrowserGuard(Authenticate authenticate) {
        this.keys = new DrawsKeys(authenticate);
    }

    @Override
    public Reply answer(Request request, Handler<Tenant> handler) {
        return Credentials.repeated(request, DrawsKeys.PUBLISHABLE)
                .orElseGet(
                        () -> keys.publishable(request, tenant -> handler.handle(request, tenant)));
    }
}
