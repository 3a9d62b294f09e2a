package fairdraw.domain.access.keys;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.ids.KeyId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** API keys in memory, with a count of the reads. */
public final class InMemoryApiKeys implements ApiKeys {
    private final Map<KeyId, Credential> held = new HashMap<>();
    private final Map<KeyId, ApiKey> made = new HashMap<>();
    private int reads;

    synchronized int reads() {
        return reads;
    }

    /** Returns the keys that a key made, as they were then. */
    synchronized List<ApiKey> madeWith(KeyId makersKeyId) {
        return made.values().stream()
                .filter(key ->
                        key.madeBy().filter(maker -> maker.keyId().equals(makersKeyId)).isPresent())
                .toList();
    }

    /** Whether a key exists and has not been revoked. */
    public synchronized boolean isInForce(Maker maker) {
        return held.containsKey(maker.keyId())
                && held.get(maker.keyId()).key().revokedAt().isEmpty();
    }

    @Override
    public synchronized Optional<Credential> find(KeyId id) {
        reads++;
        return Optional.ofNullable(held.get(id));
    }

    @Override
    public synchronized Stored add(Credential credential) {
        var key = credential.key();
        if (key.madeBy().filter(maker -> !isInForce(maker)).isPresent()) {
            return Stored.MAKER_REVOKED;
        }
        if (held.putIfAbsent(key.id(), credential) != null) {
            return Stored.ID_TAKEN;
        }
        made.put(key.id(), key);
        return Stored.DONE;
    }

    @Override
    public synchronized Page<ApiKey> of(Owner owner, Page.Wanted wanted) {
        var keys =
                held.values().stream()
                        .map(Credential::key)
                        .filter(key -> key.owner().equals(owner))
                        .toList();
        return Pages.ascending(keys, wanted, key -> key.id().text());
    }

    @Override
    public synchronized Optional<ApiKey> revoke(Owner owner, KeyId id, Instant at) {
        var found =
                Optional.ofNullable(held.get(id))
                        .filter(credential -> credential.key().owner().equals(owner));
        found.filter(credential -> credential.key().revokedAt().isEmpty())
                .ifPresent(credential ->
                        held.put(
                                id,
                                new Credential(
                                        credential.key().revoked(at), credential.secretHash())));
        return found.map(_ -> held.get(id)).map(Credential::key);
    }
}
