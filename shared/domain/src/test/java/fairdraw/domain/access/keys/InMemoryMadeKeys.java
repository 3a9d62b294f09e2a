package fairdraw.domain.access.keys;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
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

    private record Place(String root, String keyId) {
        static Place of(Unswept unswept) {
            return new Place(unswept.root(), unswept.keyId());
        }
    }

    @Override
    public Page<ApiKey> of(String makersKeyId, Page.Wanted wanted) {
        return Pages.ascending(keys.madeWith(makersKeyId), wanted, ApiKey::id);
    }

    @Override
    public synchronized Optional<Unswept> next(String root) {
        return pending.values().stream()
                .filter(unswept -> unswept.root().equals(root))
                .min(Comparator.comparing(Unswept::keyId));
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
