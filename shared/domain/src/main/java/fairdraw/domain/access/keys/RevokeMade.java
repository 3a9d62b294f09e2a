package fairdraw.domain.access.keys;

import fairdraw.domain.Page;
import fairdraw.domain.access.keys.ApiKeys.Unswept;
import fairdraw.domain.ids.KeyId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Revokes the keys that a revoked key made, and those that they made.
 *
 * <p>Pending work is stored before it is done, so the next call completes one that broke off. A
 * revoked key makes no more keys, so the list of its keys does not grow.
 */
public final class RevokeMade {
    /** The most steps of one call, so that it ends in time: keys processed, and lists completed. */
    static final int STEPS = 100;

    private final ApiKeys keys;
    private final InstantSource clock;

    public RevokeMade(ApiKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The result of one call.
     *
     * @param revoked the number of keys that it revoked
     * @param spared the calling key, if it is among them; the keys that it made are spared too
     * @param isComplete false if the same call has to be repeated
     */
    public record Outcome(int revoked, Optional<KeyId> spared, boolean isComplete) {}

    /**
     * Revokes the keys that a key made, or continues to do so.
     *
     * @param root a key that has been revoked
     * @param caller the id of the calling key, which cannot revoke itself
     */
    public Outcome revoke(KeyId root, KeyId caller) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var sparing = new Sparing(root, caller, at);
        var unswept = keys.nextUnswept(root).or(() -> Optional.of(begun(root)));
        for (int left = STEPS; left > 0 && unswept.isPresent(); unswept = keys.nextUnswept(root)) {
            left -= 1 + sparing.sweep(unswept.get(), left);
        }
        return new Outcome(sparing.revoked, sparing.spared.stream().findFirst(), unswept.isEmpty());
    }

    private Unswept begun(KeyId root) {
        var unswept = new Unswept(root, root, Optional.empty());
        keys.put(unswept);
        return unswept;
    }

    private final class Sparing {
        private final KeyId root;
        private final KeyId caller;
        private final Instant at;
        private final List<KeyId> spared = new ArrayList<>();
        private int revoked;

        Sparing(KeyId root, KeyId caller, Instant at) {
            this.root = root;
            this.caller = caller;
            this.at = at;
        }

        /** Revokes some keys of a list; returns the number of keys processed. */
        int sweep(Unswept unswept, int limit) {
            var page = keys.madeBy(unswept.keyId(), new Page.Wanted(limit, unswept.after()));
            page.items().forEach(this::revoke);
            page.next()
                    .ifPresentOrElse(
                            last -> keys.put(new Unswept(root, unswept.keyId(), Optional.of(last))),
                            () -> keys.remove(unswept));
            return page.items().size();
        }

        private void revoke(ApiKey key) {
            if (key.id().equals(caller)) {
                spared.add(key.id());
                return;
            }
            var now = keys.revoke(key.owner(), key.id(), at);
            if (now.flatMap(ApiKey::revokedAt).filter(at::equals).isPresent()) {
                revoked++;
            }
            if (key.surface() == Surface.OPERATOR) {
                keys.put(new Unswept(root, key.id(), Optional.empty()));
            }
        }
    }
}
