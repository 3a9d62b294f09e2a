package fairdraw.functions.guards;

import fairdraw.domain.access.keys.Authenticate;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Handler;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;

/** The guard that admits pages and servers alike and tells which of them calls. */
public final class DrawsAnyGuard implements Guard<DrawsCaller> {
    private final DrawsKeys keys;

    public DrawsAnyGuard(Authenticate authenticate) {
        this.keys = new DrawsKeys(authenticate);
    }

    @Override
    public Reply answer(Request request, Handler<DrawsCaller> handler) {
        var ambiguous =
                DrawsKeys.ambiguous(request)
                        .or(() -> Credentials.repeated(request, DrawsKeys.PUBLISHABLE));
        if (ambiguous.isPresent()) {
            return ambiguous.get();
        }
        return DrawsKeys.hasSecret(request)
                ? keys.secret(request, t -> handler.handle(request, new DrawsCaller.Server(t)))
                : keys.publishable(
                        request, t -> handler.handle(request, new DrawsCaller.Browser(t)));
    }
}
