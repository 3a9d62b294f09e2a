package fairdraw.domain.access.keys;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.ids.KeyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** API keys in memory, with a count of the reads. */
public final class InMemoryApiKeys implements ApiKeys {
    private final Map<KeyId, Credential> held = new HashMap<>();
    private final Map<KeyId, ApiKey> made = new HashMap<>();
    private final Map<Place, Unswept> pending = new HashMap<>();
    private int reads;

    private record Place(KeyId root, KeyId keyId) {
        static Place of(Unswept unswept) {
            return new Place(unswept.root(), unswept.keyId());
        }
    }

    synchronized int reads() {
        return reads;
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

    @Override
    public synchronized Page<ApiKey> madeBy(KeyId makersKeyId, Page.Wanted wanted) {
        var keys =
                made.values().stream()
                        .filter(key ->
                                key.madeBy()
                                        .filter(maker -> maker.keyId().equals(makersKeyId))
                                        .isPresent())
                        .toList();
        return Pages.ascending(keys, wanted, key -> key.id().text());
    }

    @Override
    public synchronized Optional<Unswept> nextUnswept(KeyId root) {
        return pending.values().stream()
                .filter(unswept -> unswept.root().equals(root))
                .min(Comparator.comparing(unswept -> unswept.keyId().text()));
    }

    @Override
    public synchronized void put(Unswept unswept) {
        pending.put(Place.of(unswept), unswept);
    }

    @Override
    public synchronized void remove(Unswept unswept) {
        pending.remove(Place.of(unswept));
    }
}
