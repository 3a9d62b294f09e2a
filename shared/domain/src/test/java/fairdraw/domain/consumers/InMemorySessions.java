package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {

    private final Map<Place, Session> held = new HashMap<>();

    private record Place(Tenant tenant, String id) {}

    @Override
    public synchronized void add(Session session) {
        put(session);
    }

    @Override
    public synchronized Optional<Session> find(Tenant tenant, String id) {
        return Optional.ofNullable(held.get(new Place(tenant, id)));
    }

    @Override
    public synchronized boolean renew(Session renewed) {
        boolean fits =
                find(renewed.tenant(), renewed.id())
                        .filter(there -> there.ended().isEmpty())
                        .filter(there -> there.number() == renewed.number() - 1)
                        .isPresent();
        if (fits) {
            put(renewed);
        }
        return fits;
    }

    @Override
    public synchronized void end(Tenant tenant, String id, Session.Ended why, Instant at) {
        find(tenant, id)
                .filter(session -> session.ended().isEmpty())
                .ifPresent(session -> put(ended(session, why)));
    }

    private void put(Session session) {
        held.put(new Place(session.tenant(), session.id()), session);
    }

    private static Session ended(Session session, Session.Ended why) {
        return new Session(
                session.tenant(),
                session.id(),
                session.consumerId(),
                session.guest(),
                session.key(),
                session.number(),
                session.hash(),
                session.replaced(),
                session.createdAt(),
                session.expiresAt(),
                session.consumerSince(),
                session.device(),
                Optional.of(why));
    }
}
