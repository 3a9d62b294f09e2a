package fairdraw.domain.events;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DomainEventTest {

    private static final Tenant TENANT = new Tenant(new OrganisationId("org_a"), Mode.LIVE);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00.120Z");

    @Test
    void theSameThingToldAgainHasTheSameId() {
        assertThat(event(EventName.DISTRIBUTION_OPENED, TENANT, "draw 1").id())
                .isEqualTo(event(EventName.DISTRIBUTION_OPENED, TENANT, "draw 1").id())
                .asString()
                .matches("evt_[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Test
    void differentThingsHaveDifferentIds() {
        Set<EventId> ids = new HashSet<>();
        ids.add(event(EventName.DISTRIBUTION_OPENED, TENANT, "draw 1").id());
        ids.add(event(EventName.DISTRIBUTION_CLOSED, TENANT, "draw 1").id());
        ids.add(event(EventName.DISTRIBUTION_OPENED, TENANT, "draw 2").id());
        ids.add(
                event(
                                EventName.DISTRIBUTION_OPENED,
                                new Tenant(new OrganisationId("org_b"), Mode.LIVE),
                                "draw 1")
                        .id());
        ids.add(
                event(
                                EventName.DISTRIBUTION_OPENED,
                                new Tenant(new OrganisationId("org_a"), Mode.TEST),
                                "draw 1")
                        .id());

        assertThat(ids).hasSize(5);
    }

    @Test
    void theDocumentSaysWhatHappenedToWhomAndWhen() {
        DomainEvent event = event(EventName.DISTRIBUTION_OPENED, TENANT, "draw 1");

        assertThat(event.document())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "id", event.id().text(),
                                "type", "distribution.opened",
                                "occurredAt", "2026-03-01T10:00:00.120Z",
                                "organisation", "org_a",
                                "mode", "live",
                                "data", Map.of("n", 1)));
    }

    private static DomainEvent event(EventName name, Tenant tenant, String subject) {
        return DomainEvent.once(name, tenant, subject, AT, Map.of("n", 1));
    }
}
