package fairdraw.functions.operator.access;

import fairdraw.domain.consumers.Issuer;
import fairdraw.functions.json.Json;

/** An issuer in the answers to operators. */
final class IssuerView {

    private IssuerView() {}

    static Json of(Issuer issuer) {
        return Json.object()
                .put("id", issuer.id())
                .put("issuer", issuer.issuer())
                .put("audience", issuer.audience())
                .put("jwksUrl", issuer.jwksUrl())
                .put("createdAt", issuer.createdAt());
    }
}
