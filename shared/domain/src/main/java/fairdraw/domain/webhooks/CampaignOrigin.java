package fairdraw.domain.webhooks;

import fairdraw.domain.events.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The campaign that an event comes from, in a member of its data that no receiver sees.
 *
 * @param idempotencyKey of the request that it goes back to
 */
public record CampaignOrigin(String id, String slug, Optional<String> idempotencyKey) {

    private static final String MEMBER = "campaign";

    /** The campaign of an event, if it has one. */
    public static Optional<CampaignOrigin> of(DomainEvent event) {
        return event.data().get(MEMBER) instanceof Map<?, ?> origin
                        && origin.get("id") instanceof String id
                        && origin.get("slug") instanceof String slug
                ? Optional.of(
                        new CampaignOrigin(
                                id,
                                slug,
                                Optional.ofNullable(origin.get("idempotencyKey"))
                                        .map(String.class::cast)))
                : Optional.empty();
    }

    /** An event's data as receivers see it. */
    public static Map<String, @Nullable Object> without(Map<String, @Nullable Object> data) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(data);
        rest.remove(MEMBER);
        return rest;
    }
}
