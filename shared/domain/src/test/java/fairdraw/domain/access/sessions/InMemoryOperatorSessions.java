package fairdraw.domain.access.sessions;

import fairdraw.domain.ids.KeyId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sessions of operators in memory. */
public final class InMemoryOperatorSessions implements OperatorSessions {
    private final Map<KeyId, OperatorSession> held = new HashMap<>();

    @Override
    public synchronized boolean add(OperatorSession session) {
        return held.putIfAbsent(session.id(), session) == null;
    }

    @Override
    public synchronized Optional<OperatorSession> find(KeyId id) {
        return Optional.ofNullable(held.get(id));
    }

    @Override
    public synchronized boolean renew(OperatorSession read, OperatorSession next) {
        return find(read.id())
                .filter(session -> session.refreshHash().equals(read.refreshHash()))
                .map(_ -> held.put(next.id(), next))
                .isPresent();
    }

    @Override
    public synchronized void end(KeyId id) {
        held.remove(id);
    }
}
