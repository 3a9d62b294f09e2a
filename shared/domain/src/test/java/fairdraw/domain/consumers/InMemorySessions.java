package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.ConsumerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sessions, exchange codes and identities in memory. */
public final class InMemorySessions implements Sessions {

    private final Map<Place, Session> held = new HashMap<>();
    private final Map<Place, ExchangeCode> codes = new HashMap<>();
    private final Set<Place> used = new HashSet<>();
    private final Map<Place, Known> identities = new HashMap<>();

    /** The id of a session, the hash of a code, or an identity. */
    private record Place(Tenant tenant, String name) {}

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

    @Override
    public synchronized void add(ExchangeCode code) {
        codes.put(new Place(code.tenant(), code.hash()), code);
    }

    @Override
    public synchronized Optional<ExchangeCode> unused(Tenant tenant, String hash) {
        Place place = new Place(tenant, hash);
        return Optional.ofNullable(codes.get(place)).filter(_ -> !used.contains(place));
    }

    @Override
    public synchronized Optional<Known> consumer(Tenant tenant, String identity) {
        return Optional.ofNullable(identities.get(new Place(tenant, identity)));
    }

    @Override
    public synchronized Redeemed redeem(
            ExchangeCode code, Session session, Optional<String> guestSession, Instant now) {
        if (unused(code.tenant(), code.hash())
                .filter(stored -> now.isBefore(stored.expiresAt()))
                .isEmpty()) {
            return Redeemed.USED;
        }
        if (consumer(code.tenant(), code.identity())
                .filter(known -> !known.consumerId().equals(session.consumerId()))
                .isPresent()) {
            return Redeemed.CLAIMED;
        }
        if (guestSession.filter(id -> !isOpen(code.tenant(), id)).isPresent()) {
            return Redeemed.GUEST_GONE;
        }
        used.add(new Place(code.tenant(), code.hash()));
        identities.put(
                new Place(code.tenant(), code.identity()),
                new Known(session.consumerId(), session.consumerSince()));
        add(session);
        guestSession.ifPresent(id -> end(code.tenant(), id, Session.Ended.UPGRADE, now));
        return Redeemed.DONE;
    }

    @Override
    public synchronized void erase(Tenant tenant, ConsumerId consumer) {
        held.entrySet()
                .removeIf(it ->
                        it.getKey().tenant().equals(tenant)
                                && it.getValue().consumerId().equals(consumer));
        codes.entrySet()
                .removeIf(it ->
                        it.getKey().tenant().equals(tenant)
                                && it.getValue().consumerId().equals(consumer));
        identities
                .entrySet()
                .removeIf(it ->
                        it.getKey().tenant().equals(tenant)
                                && it.getValue().consumerId().equals(consumer));
    }

    private boolean isOpen(Tenant tenant, String session) {
        return find(tenant, session).filter(it -> it.ended().isEmpty()).isPresent();
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
