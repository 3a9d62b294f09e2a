package fairdraw.domain.access.proposals;

import fairdraw.domain.access.keys.ApiKeys;
import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.Maker;
import java.util.Optional;

/**
 * The makers of operators, told by their keys: each key names the key that made it, up to the first
 * of the installation.
 */
final class Descent {

    /** More generations than keys replaced every month have in eight years. */
    private static final int MOST = 100;

    private final ApiKeys keys;

    Descent(ApiKeys keys) {
        this.keys = keys;
    }

    /** Whether one of two operators, at however many removes, made the account of the other. */
    boolean areRelated(Maker one, Maker other) {
        return descends(one, other) || descends(other, one);
    }

    /** Whether a key descends from an operator, as one too far from its origin is held to. */
    private boolean descends(Maker one, Maker ancestor) {
        Optional<Maker> next = madeBy(one);
        for (int generation = 0; next.isPresent(); generation++) {
            if (generation == MOST || next.get().operatorId().equals(ancestor.operatorId())) {
                return true;
            }
            next = madeBy(next.get());
        }
        return false;
    }

    private Optional<Maker> madeBy(Maker maker) {
        return keys.find(maker.keyId()).map(Credential::key).flatMap(key -> key.madeBy());
    }
}
