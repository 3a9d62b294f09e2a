package fairdraw.aws;

import fairdraw.domain.Backoff;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.events.NotPublished;
import fairdraw.domain.ids.EventId;
import fairdraw.fairness.encoding.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * The EventBridge bus; events have the source {@code fairdraw} and their own type as the detail
 * type.
 */
public final class EventBridgeBus implements EventBus {

    private static final String SOURCE = "fairdraw";
    private static final int BATCH = 10;

    /** A request takes 256 KiB; the rest is for what surrounds the details. */
    private static final int BATCH_BYTES = 240 * 1024;

    private static final int ATTEMPTS = 5;

    /** The error codes that concern the entry itself; all others concern the bus. */
    private static final Pattern LASTING =
            Pattern.compile(
                    "Malformed.*|Invalid.*|Validation.*|AccessDenied.*|NotAuthorized.*|Redaction.*");

    private final EventBridgeClient eventBridge;
    private final String bus;
    private final Backoff backoff;

    public EventBridgeBus(EventBridgeClient eventBridge, String bus, Backoff backoff) {
        this.eventBridge = eventBridge;
        this.bus = bus;
        this.backoff = backoff;
    }

    /** An event's id and the entry that is sent for it. */
    private record Outgoing(String id, PutEventsRequestEntry entry) {}

    /** The events of one call that were not published. */
    private static final class Left {
        private final Set<EventId> waiting = new HashSet<>();
        private final Set<EventId> refused = new HashSet<>();

        /**
         * Returns the number of attempts: only one after a batch has failed, since the caller
         * retries anyway.
         */
        private int attempts() {
            return waiting.isEmpty() ? ATTEMPTS : 1;
        }
    }

    @Override
    public void publish(List<DomainEvent> events) {
        Left left = new Left();
        List<Outgoing> batch = new ArrayList<>();
        int bytes = 0;
        for (DomainEvent event : events) {
            Outgoing outgoing = outgoing(event);
            int size = outgoing.entry().detail().getBytes(StandardCharsets.UTF_8).length;
            if (batch.size() == BATCH || bytes + size > BATCH_BYTES) {
                put(batch, left);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(outgoing);
            bytes += size;
        }
        put(batch, left);
        if (!left.waiting.isEmpty() || !left.refused.isEmpty()) {
            throw new NotPublished(
                    left.waiting, left.refused, "the bus " + bus + " did not take them");
        }
    }

    private Outgoing outgoing(DomainEvent event) {
        return new Outgoing(
                event.id().text(),
                PutEventsRequestEntry.builder()
                        .eventBusName(bus)
                        .source(SOURCE)
                        .detailType(event.type())
                        .time(event.occurredAt())
                        .detail(CarriedText.of(CanonicalJson.string(event.document())))
                        .build());
    }

    /** Puts a batch and retries the entries that fail for transient reasons. */
    private void put(List<Outgoing> batch, Left left) {
        List<Outgoing> again = batch;
        int attempts = left.attempts();
        for (int attempt = 1; !again.isEmpty() && attempt <= attempts; attempt++) {
            if (attempt > 1) {
                backoff.pause(attempt - 1);
            }
            again = putOnce(again, left);
        }
        again.forEach(outgoing -> left.waiting.add(new EventId(outgoing.id())));
    }

    /** Puts events once and returns those that are worth a retry. */
    private List<Outgoing> putOnce(List<Outgoing> batch, Left left) {
        List<PutEventsResultEntry> results;
        try {
            results =
                    eventBridge
                            .putEvents(put ->
                                    put.entries(batch.stream().map(Outgoing::entry).toList()))
                            .entries();
        } catch (SdkException failure) {
            return afterFailure(batch, failure, left);
        }
        List<Outgoing> again = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            String code = results.get(i).errorCode();
            if (code != null && LASTING.matcher(code).matches()) {
                left.refused.add(new EventId(batch.get(i).id()));
            } else if (code != null) {
                again.add(batch.get(i));
            }
        }
        return again;
    }

    /**
     * Handles the failure of a whole batch: if it is not transient, one entry causes it for all, so
     * each is put by itself.
     */
    private List<Outgoing> afterFailure(List<Outgoing> batch, SdkException failure, Left left) {
        System.getLogger(EventBridgeBus.class.getName())
                .log(System.Logger.Level.WARNING, "events may not have arrived", failure);
        if (TransientFaults.include(failure)) {
            return batch;
        }
        if (batch.size() == 1) {
            left.refused.add(new EventId(batch.getFirst().id()));
            return List.of();
        }
        List<Outgoing> again = new ArrayList<>();
        batch.forEach(outgoing -> again.addAll(putOnce(List.of(outgoing), left)));
        return again;
    }
}
