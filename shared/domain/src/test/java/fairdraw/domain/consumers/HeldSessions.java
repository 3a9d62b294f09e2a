package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An in-memory implementation of the port. */
final class HeldSessions implements Sessions {

    private final Map<String, Session> held = new HashMap<>();

    @Override
    public void add(Session session) {
        held.put(session.id(), session);
    }

    @Override
    public Optional<Session> find(Tenant tenant, String id) {
        return Optional.ofNullable(held.get(id)).filter(session -> session.tenant().equals(tenant));
    }

    @Override
    public boolean renew(Session renewed) {
        boolean fits =
                find(renewed.tenant(), renewed.id())
                        .filter(there -> there.ended().isEmpty())
                        .filter(there -> there.number() == renewed.number() - 1)
                        .isPresent();
        if (fits) {
            held.put(renewed.id(), renewed);
        }
        return fits;
    }

    @Override
    public void end(Tenant tenant, String id, Session.Ended why, Instant at) {
        find(tenant, id)
                .filter(session -> session.ended().isEmpty())
                .ifPresent(session ->
                        held.put(
                                id,
                                new Session(
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
                                        Optional.of(why))));
    }
}
