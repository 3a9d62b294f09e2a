package fairdraw.domain.access.keys;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.ids.KeyId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys in memory by the key that made them, and the pending parts of revocations. */
public final class InMemoryMadeKeys implements MadeKeys {
    private final InMemoryApiKeys keys;
    private final Map<Place, Unswept> pending = new HashMap<>();

    public InMemoryMadeKeys(InMemoryApiKeys keys) {
        this.keys = keys;
    }

    private record Place(KeyId root, KeyId keyId) {
        static Place of(Unswept unswept) {
            return new Place(unswept.root(), unswept.keyId());
        }
    }

    @Override
    public Page<ApiKey> of(KeyId makersKeyId, Page.Wanted wanted) {
        return Pages.ascending(keys.madeWith(makersKeyId), wanted, key -> key.id().text());
    }

    @Override
    public synchronized Optional<Unswept> next(KeyId root) {
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
