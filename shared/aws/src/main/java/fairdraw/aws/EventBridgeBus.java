package fairdraw.aws;

import fairdraw.domain.Backoff;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.events.NotPublished;
import fairdraw.fairness.CanonicalJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** The EventBridge bus: source {@code fairdraw}, detail type the event's type. */
public final class EventBridgeBus implements EventBus {

    private static final String SOURCE = "fairdraw";
    private static final int BATCH = 10;

    /** One request takes 256 KiB; the rest is for what surrounds the details. */
    private static final int BATCH_CHARACTERS = 60_000;

    private static final int ATTEMPTS = 5;

    private final EventBridgeClient eventBridge;
    private final String bus;
    private final Backoff backoff;

    public EventBridgeBus(EventBridgeClient eventBridge, String bus, Backoff backoff) {
        this.eventBridge = eventBridge;
        this.bus = bus;
        this.backoff = backoff;
    }

    /** An event and what is sent of it. */
    private record Outgoing(String id, PutEventsRequestEntry entry) {}

    @Override
    public void publish(List<DomainEvent> events) {
        Set<String> failed = new HashSet<>();
        List<Outgoing> batch = new ArrayList<>();
        int characters = 0;
        for (DomainEvent event : events) {
            Outgoing outgoing = outgoing(event);
            int size = outgoing.entry().detail().length();
            if (batch.size() == BATCH || characters + size > BATCH_CHARACTERS) {
                failed.addAll(put(batch));
                batch = new ArrayList<>();
                characters = 0;
            }
            batch.add(outgoing);
            characters += size;
        }
        failed.addAll(put(batch));
        if (!failed.isEmpty()) {
            throw new NotPublished(failed, "the bus " + bus + " did not take them");
        }
    }

    private Outgoing outgoing(DomainEvent event) {
        return new Outgoing(
                event.id(),
                PutEventsRequestEntry.builder()
                        .eventBusName(bus)
                        .source(SOURCE)
                        .detailType(event.type())
                        .time(event.occurredAt())
                        .detail(CanonicalJson.string(event.document()))
                        .build());
    }

    /**
     * Puts a batch, those that fail again and again; answers the ids of those that never arrived.
     */
    private Set<String> put(List<Outgoing> batch) {
        List<Outgoing> left = batch;
        for (int attempt = 1; !left.isEmpty() && attempt <= ATTEMPTS; attempt++) {
            if (attempt > 1) {
                backoff.pause(attempt - 1);
            }
            left = refused(left);
        }
        return left.stream().map(Outgoing::id).collect(Collectors.toSet());
    }

    /** Puts events once and answers those that the bus did not take. */
    private List<Outgoing> refused(List<Outgoing> batch) {
        List<PutEventsResultEntry> results;
        try {
            results =
                    eventBridge
                            .putEvents(put ->
                                    put.entries(batch.stream().map(Outgoing::entry).toList()))
                            .entries();
        } catch (SdkException unknown) {
            System.getLogger(EventBridgeBus.class.getName())
                    .log(System.Logger.Level.WARNING, "events may not have arrived", unknown);
            return batch;
        }
        List<Outgoing> refused = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (results.get(i).errorCode() != null) {
                refused.add(batch.get(i));
            }
        }
        return refused;
    }
}
