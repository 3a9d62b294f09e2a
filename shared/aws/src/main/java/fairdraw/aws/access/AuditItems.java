package fairdraw.aws.access;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.optionalText;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.access.AuditRecord;
import fairdraw.domain.access.AuditRecord.Change;
import fairdraw.domain.access.AuditRecord.Subject;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OrganisationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The conversion between calls of the audit log and their items, and what names them elsewhere. */
final class AuditItems {

    private AuditItems() {}

    static Map<String, AttributeValue> write(AuditRecord call) {
        var item = new HashMap<>(AccessKeys.audit(call.id()).attributes());
        item.put("type", text("audit"));
        item.put("id", text(call.id()));
        item.put("at", instant(call.at()));
        item.put("operatorId", text(call.operatorId()));
        item.put("keyId", text(call.keyId()));
        item.put("method", text(call.method()));
        item.put("path", text(call.path()));
        item.put("requestId", text(call.requestId()));
        call.subject().organisation().ifPresent(id -> item.put("organisation", text(id)));
        call.subject().object().ifPresent(id -> item.put("object", text(id)));
        call.madeKey().ifPresent(id -> item.put("madeKey", text(id)));
        call.status().ifPresent(status -> item.put("status", number(status)));
        call.change().reason().ifPresent(words -> item.put("reason", text(words)));
        call.change().before().ifPresent(json -> item.put("before", text(json)));
        call.change().after().ifPresent(json -> item.put("after", text(json)));
        return item;
    }

    static AuditRecord audit(Map<String, AttributeValue> item) {
        return new AuditRecord(
                text(item, "id"),
                instant(item, "at"),
                text(item, "operatorId"),
                new KeyId(text(item, "keyId")),
                text(item, "method"),
                text(item, "path"),
                text(item, "requestId"),
                new Subject(
                        optionalText(item, "organisation").map(OrganisationId::new),
                        optionalText(item, "object")),
                item.containsKey("status") ? Optional.of(whole(item, "status")) : Optional.empty(),
                optionalText(item, "madeKey").map(KeyId::new),
                new Change(
                        optionalText(item, "reason"),
                        optionalText(item, "before"),
                        optionalText(item, "after")));
    }

    /** Writes the item that names a call in another partition, with what a filter looks at. */
    static Map<String, AttributeValue> named(String partition, AuditRecord call) {
        var item = new HashMap<>(new Key(partition, call.id()).attributes());
        item.put("type", text("audited"));
        item.put("id", text(call.id()));
        item.put("operatorId", text(call.operatorId()));
        call.subject().organisation().ifPresent(id -> item.put("organisation", text(id)));
        return item;
    }

    /** Returns the id of the call that such an item names. */
    static String id(Map<String, AttributeValue> item) {
        return text(item, "id");
    }
}
