package fairdraw.domain.webhooks;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The campaign that an event comes from, stored in a member of its data that receivers do not see.
 *
 * @param idempotencyKey the key of the request that caused it
 */
public record CampaignOrigin(CampaignId id, CampaignSlug slug, Optional<String> idempotencyKey) {

    private static final String MEMBER = "campaign";

    /** Returns the campaign of an event; empty if it has none. */
    public static Optional<CampaignOrigin> of(DomainEvent event) {
        return event.data().get(MEMBER) instanceof Map<?, ?> origin
                        && origin.get("id") instanceof String id
                        && origin.get("slug") instanceof String slug
                ? Optional.of(
                        new CampaignOrigin(
                                new CampaignId(id),
                                new CampaignSlug(slug),
                                Optional.ofNullable(origin.get("idempotencyKey"))
                                        .map(String.class::cast)))
                : Optional.empty();
    }

    /** Returns an event's data as receivers see it. */
    public static Map<String, @Nullable Object> without(Map<String, @Nullable Object> data) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(data);
        rest.remove(MEMBER);
        return rest;
    }
}
