package fairdraw.functions.operator.access;

import fairdraw.domain.access.AuditRecord;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.http.FileListing;
import fairdraw.functions.json.Json;
import java.util.List;

/** Calls of the audit log in the answers to operators. */
final class AuditView {

    static final FileListing.Form<AuditRecord> FORM =
            new FileListing.Form<>(
                    List.of(
                            "id",
                            "at",
                            "operatorId",
                            "keyId",
                            "method",
                            "path",
                            "requestId",
                            "organisation",
                            "object",
                            "status",
                            "madeKey",
                            "reason",
                            "before",
                            "after"),
                    AuditView::json,
                    AuditView::cells);

    private AuditView() {}

    private static Json json(AuditRecord call) {
        return Json.object()
                .put("id", call.id())
                .put("at", call.at())
                .put("operatorId", call.operatorId())
                .put("keyId", call.keyId())
                .put("method", call.method())
                .put("path", call.path())
                .put("requestId", call.requestId())
                .put("organisation", call.subject().organisation())
                .put("object", call.subject().object())
                .put("status", call.status())
                .put("madeKey", call.madeKey())
                .put("reason", call.change().reason())
                .put("before", call.change().before().map(Json.Verbatim::new))
                .put("after", call.change().after().map(Json.Verbatim::new));
    }

    private static List<String> cells(AuditRecord call) {
        return List.of(
                call.id(),
                call.at().toString(),
                call.operatorId(),
                call.keyId().text(),
                call.method(),
                call.path(),
                call.requestId(),
                call.subject().organisation().map(OrganisationId::text).orElse(""),
                call.subject().object().orElse(""),
                call.status().map(status -> Integer.toString(status)).orElse(""),
                call.madeKey().map(key -> key.text()).orElse(""),
                call.change().reason().orElse(""),
                call.change().before().orElse(""),
                call.change().after().orElse(""));
    }
}
