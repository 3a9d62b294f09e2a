package fairdraw.domain.campaigns.awards;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.DrawId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Revealed keys in memory. */
public final class InMemoryRevealedKeys implements RevealedKeys {

    private final Map<DrawId, byte[]> keys = new HashMap<>();

    @Override
    public synchronized void reveal(Draw draw, byte[] key) {
        keys.put(draw.id(), key.clone());
    }

    @Override
    public synchronized byte[] of(Draw draw) {
        return Optional.ofNullable(keys.get(draw.id())).orElseThrow().clone();
    }
}
