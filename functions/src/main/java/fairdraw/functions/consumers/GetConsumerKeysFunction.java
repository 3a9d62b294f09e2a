package fairdraw.functions.consumers;

import fairdraw.domain.consumers.AccessTokens;
import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;

/** {@code GET /.well-known/jwks.json}: the public keys of consumers' access tokens. */
public final class GetConsumerKeysFunction extends HttpFunction<Guard.Anyone> {
    private final AccessTokens tokens;
    private final InstantSource clock;

    public GetConsumerKeysFunction() {
        this(Wiring.inLambda());
    }

    public GetConsumerKeysFunction(Wiring wiring) {
        super(wiring.surfaces().open());
        tokens = wiring.consumers().accessTokens();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone caller) {
        var keys = tokens.keys(clock.instant()).stream().map(GetConsumerKeysFunction::key).toList();
        // A new key signs only after copies of this age are gone.
        return Documents.reply(
                request,
                Documents.Freshness.ofSeconds(600),
                Reply.json(200, Json.published().put("keys", keys)));
    }

    private static Json key(AccessTokens.PublicKey key) {
        return Json.published()
                .put("kty", "OKP")
                .put("crv", "Ed25519")
                .put("use", "sig")
                .put("alg", "EdDSA")
                .put("kid", key.id())
                .put("x", key.x());
    }
}
