package fairdraw.aws.webhooks;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.deliveries.Line;
import fairdraw.domain.webhooks.deliveries.Strand;
import fairdraw.domain.webhooks.deliveries.Strands.Held;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Strands as items of the table Webhooks. */
final class StrandItems {

    static final String UNTIL = "until";
    static final String HOLDER = "holder";
    static final String NEWS = "news";
    static final String WAITING = "waiting";
    static final String TIMER = "timer";
    static final String DUE = "due";
    static final String NEXT_AT = "nextAt";

    private StrandItems() {}

    /**
     * Returns the strand that was taken.
     *
     * @param news the attribute that has its news
     */
    static Held held(Strand strand, Instant until, Map<String, AttributeValue> item, String news) {
        return new Held(
                strand,
                until,
                lines(strand, item, news),
                lines(strand, item, WAITING),
                time(item, NEXT_AT),
                time(item, TIMER));
    }

    /** Whether a run holds the strand. */
    static boolean isServed(Map<String, AttributeValue> item, Instant now) {
        return time(item, UNTIL).filter(until -> until.isAfter(now)).isPresent();
    }

    static Optional<Instant> time(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? Optional.of(instant(item, name)) : Optional.empty();
    }

    /** Returns lines of one organisation as they are stored. */
    static AttributeValue written(Collection<Line> lines) {
        return AttributeValue.fromSs(
                lines.stream()
                        .map(line -> line.tenant().mode().word() + '#' + line.webhookId())
                        .sorted()
                        .toList());
    }

    static Set<Line> lines(Strand strand, Map<String, AttributeValue> item, String name) {
        return item.containsKey(name)
                ? item.get(name).ss().stream()
                        .map(line -> line(strand.organisation(), line))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Line line(OrganisationId organisation, String text) {
        String[] parts = text.split("#", 2);
        return new Line(
                new Tenant(organisation, Mode.of(parts[0]).orElseThrow()), new WebhookId(parts[1]));
    }
}
