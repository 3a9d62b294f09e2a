package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Exchange codes and identities in memory, beside the sessions that they open. */
public final class InMemoryExchanges implements Exchanges {

    private final InMemorySessions sessions;
    private final Map<Place, ExchangeCode> codes = new HashMap<>();
    private final Set<Place> used = new HashSet<>();
    private final Map<Place, Known> identities = new HashMap<>();

    public InMemoryExchanges(InMemorySessions sessions) {
        this.sessions = sessions;
    }

    private record Place(Tenant tenant, String hash) {}

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
        sessions.add(session);
        guestSession.ifPresent(id -> sessions.end(code.tenant(), id, Session.Ended.UPGRADE, now));
        return Redeemed.DONE;
    }

    private boolean isOpen(Tenant tenant, String session) {
        return sessions.find(tenant, session).filter(it -> it.ended().isEmpty()).isPresent();
    }
}
