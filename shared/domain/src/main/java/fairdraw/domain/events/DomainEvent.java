package fairdraw.domain.events;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.encoding.IsoTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event in a tenant's data.
 *
 * @param id the same whenever the same event is published again
 * @param type the name of the event, in dotted words
 * @param data the details: maps, lists, text, whole numbers, booleans and null
 */
public record DomainEvent(
        EventId id,
        String type,
        Instant occurredAt,
        Tenant tenant,
        Map<String, @Nullable Object> data) {

    private static final String PACKED = "packed";

    /** Returns an event named {@code name} that happens now, however often it happened before. */
    public static DomainEvent now(
            EventName name,
            Ids ids,
            Instant occurredAt,
            Tenant tenant,
            Map<String, @Nullable Object> data) {
        return new DomainEvent(
                new EventId(ids.prefixed(IdKind.EVENT)), name.word(), occurredAt, tenant, data);
    }

    /**
     * Returns the event named {@code name} of {@code subject}, which can happen only once, so its
     * id follows from the two.
     */
    public static DomainEvent once(
            EventName name,
            Tenant tenant,
            String subject,
            Instant occurredAt,
            Map<String, @Nullable Object> data) {
        String what =
                String.join(
                        "\n",
                        name.word(),
                        tenant.organisation().text(),
                        tenant.mode().word(),
                        subject);
        return new DomainEvent(
                new EventId(Ids.named(IdKind.EVENT, what)), name.word(), occurredAt, tenant, data);
    }

    /**
     * Returns the whole event in its transport form, with its long members {@linkplain PackedData
     * packed}.
     */
    public Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("id", id.text());
        document.put("type", type);
        document.put("occurredAt", IsoTime.text(occurredAt));
        document.put("organisation", tenant.organisation().text());
        document.put("mode", tenant.mode().word());
        PackedData.Parts parts = PackedData.of(data);
        document.put("data", parts.plain());
        if (parts.packed() != null) {
            document.put(PACKED, parts.packed());
        }
        return document;
    }

    /**
     * Returns the event in a document.
     *
     * @throws IllegalArgumentException if the document is not an event
     */
    public static DomainEvent of(Map<String, @Nullable Object> document) {
        Mode mode =
                Mode.of(text(document, "mode"))
                        .orElseThrow(() -> new IllegalArgumentException("an event of no mode"));
        return new DomainEvent(
                new EventId(text(document, "id")),
                text(document, "type"),
                Instant.parse(text(document, "occurredAt")),
                new Tenant(new OrganisationId(text(document, "organisation")), mode),
                data(document));
    }

    /**
     * Returns the data of the event in a document.
     *
     * @throws IllegalArgumentException if the document has none
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
