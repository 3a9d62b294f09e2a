package fairdraw.domain.events;

import fairdraw.domain.IdKind;
import fairdraw.domain.Ids;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.fairness.encoding.IsoTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to somebody's data.
 *
 * @param id the same whenever the same thing is told again
 * @param type what happened, in dotted words
 * @param data what it happened to: maps, lists, text, whole numbers, booleans and null
 */
public record DomainEvent(
        String id,
        String type,
        Instant occurredAt,
        Tenant tenant,
        Map<String, @Nullable Object> data) {

    private static final String PACKED = "packed";

    /** The event that {@code name} happened now, whatever happened before. */
    public static DomainEvent now(
            EventName name,
            Ids ids,
            Instant occurredAt,
            Tenant tenant,
            Map<String, @Nullable Object> data) {
        return new DomainEvent(ids.prefixed(IdKind.EVENT), name.word(), occurredAt, tenant, data);
    }

    /**
     * The event that {@code name} happened to {@code subject}, which can happen once only: its id
     * follows from the two.
     */
    public static DomainEvent once(
            EventName name,
            Tenant tenant,
            String subject,
            Instant occurredAt,
            Map<String, @Nullable Object> data) {
        String what =
                String.join(
                        "\n", name.word(), tenant.organisation(), tenant.mode().word(), subject);
        return new DomainEvent(
                Ids.named(IdKind.EVENT, what), name.word(), occurredAt, tenant, data);
    }

    /** The whole event as it travels, its long members {@linkplain PackedData packed}. */
    public Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("type", type);
        document.put("occurredAt", IsoTime.text(occurredAt));
        document.put("organisation", tenant.organisation());
        document.put("mode", tenant.mode().word());
        PackedData.Parts parts = PackedData.of(data);
        document.put("data", parts.plain());
        if (parts.packed() != null) {
            document.put(PACKED, parts.packed());
        }
        return document;
    }

    /**
     * The event of a document.
     *
     * @throws IllegalArgumentException when the document is not one of an event
     */
    public static DomainEvent of(Map<String, @Nullable Object> document) {
        Mode mode =
                Mode.of(text(document, "mode"))
                        .orElseThrow(() -> new IllegalArgumentException("an event of no mode"));
        return new DomainEvent(
                text(document, "id"),
                text(document, "type"),
                Instant.parse(text(document, "occurredAt")),
                new Tenant(text(document, "organisation"), mode),
                data(document));
    }

    /**
     * What the event of a document happened to.
     *
     * @throws IllegalArgumentException when the document does not say
     */
    public static Map<String, @Nullable Object> data(Map<String, @Nullable Object> document) {
        if (!(document.get("data") instanceof Map<?, ?> data)) {
            throw new IllegalArgumentException("an event without data");
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        data.forEach((name, value) -> members.put((String) name, value));
        if (document.get(PACKED) instanceof String packed) {
            members.putAll(PackedData.unpack(packed));
        }
        return members;
    }

    private static String text(Map<String, @Nullable Object> document, String name) {
        if (document.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("an event without " + name);
    }
}
