package fairdraw.functions.documents;

import fairdraw.domain.draws.keys.DrawKey;
import fairdraw.domain.draws.keys.DrawKeys;
import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code GET /.well-known/draw-keys.json}: every key that has ever signed receipts or manifests.
 */
public final class GetDrawKeysFunction extends HttpFunction<Guard.Anyone> {

    private final DrawKeys keys;

    public GetDrawKeysFunction() {
        this(Wiring.inLambda());
    }

    public GetDrawKeysFunction(Wiring wiring) {
        super(wiring.surfaces().open());
        keys = wiring.draws().keys();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone caller) {
        // Short, since a new key signs as soon as it is published.
        return Documents.reply(
                request,
                Documents.Freshness.ofSeconds(60),
                Reply.json(
                        200,
                        Json.object()
                                .put(
                                        "keys",
                                        keys.all().stream()
                                                .map(GetDrawKeysFunction::key)
                                                .toList())));
    }

    private static Json key(DrawKey key) {
        return Json.object()
                .put("keyId", key.keyId())
                .put("publicKey", key.publicKey())
                .put("from", key.from())
                .put("until", key.until());
    }
}
