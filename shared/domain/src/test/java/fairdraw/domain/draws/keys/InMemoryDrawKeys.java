package fairdraw.domain.draws.keys;

import fairdraw.domain.ids.DrawKeyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A register of signing keys in memory. */
public final class InMemoryDrawKeys implements DrawKeys {

    private final Map<DrawKeyId, DrawKey> keys = new HashMap<>();

    @Override
    public synchronized List<DrawKey> all() {
        return keys.values().stream()
                .sorted(
                        Comparator.comparing(DrawKey::from)
                                .thenComparing(key -> key.keyId().text()))
                .toList();
    }

    @Override
    public synchronized void publish(DrawKey key) {
        keys.putIfAbsent(key.keyId(), key);
    }

    @Override
    public synchronized void close(DrawKeyId keyId, Instant until) {
        keys.computeIfPresent(
                keyId,
                (_, key) ->
                        key.until().isPresent()
                                ? key
                                : new DrawKey(
                                        keyId, key.publicKey(), key.from(), Optional.of(until)));
    }
}
