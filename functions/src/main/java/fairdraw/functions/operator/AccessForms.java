package fairdraw.functions.operator;

import fairdraw.domain.access.ApiKey;
import fairdraw.domain.access.AuditRecord;
import fairdraw.domain.access.KeyMint;
import fairdraw.domain.access.Operator;
import fairdraw.domain.access.Organisation;
import fairdraw.functions.http.Json;

/** How operators see organisations, each other, keys and what was done. */
final class AccessForms {

    private AccessForms() {}

    static Json organisation(Organisation organisation) {
        return Json.object()
                .put("id", organisation.id())
                .put("name", organisation.name())
                .put("createdAt", organisation.createdAt());
    }

    static Json operator(Operator operator) {
        return Json.object()
                .put("id", operator.id())
                .put("name", operator.name())
                .put("createdAt", operator.createdAt());
    }

    static Json key(ApiKey key) {
        return Json.object()
                .put("id", key.id())
                .put("surface", key.surface().word())
                .put("kind", key.kind().word())
                .put("name", key.name())
                .put("prefix", key.prefix())
                .put("createdAt", key.createdAt())
                .put("revokedAt", key.revokedAt())
                .putIfPresent("slug", key.campaign());
    }

    /** The only form that shows the secret. */
    static Json newKey(KeyMint.Minted minted) {
        return key(minted.key()).put("key", minted.text());
    }

    static Json call(AuditRecord call) {
        return Json.object()
                .put("id", call.id())
                .put("at", call.at())
                .put("operatorId", call.operatorId())
                .put("keyId", call.keyId())
                .put("method", call.method())
                .put("path", call.path())
                .put("requestId", call.requestId())
                .put("status", call.status());
    }
}
