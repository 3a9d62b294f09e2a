package fairdraw.domain.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which secrets sign for an address; the secrets themselves are derived when they are needed.
 *
 * @param former the one before, which signs as well until the other instant
 */
public record Secrets(Version current, Optional<Former> former) {

    /** How long two secrets sign after a rotation. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    /**
     * One secret of an address.
     *
     * @param number 1 for the first
     * @param root the generation of the root that it is derived from
     */
    public record Version(int number, int root) {}

    /** A secret that ends. */
    public record Former(Version version, Instant until) {}

    /** The first secret, derived from this generation of the root. */
    public static Secrets first(int root) {
        return new Secrets(new Version(1, root), Optional.empty());
    }

    /** A new secret; the current one goes on for {@link #OVERLAP}, an older one ends at once. */
    public Secrets rotated(int root, Instant now) {
        return new Secrets(
                new Version(current.number() + 1, root),
                Optional.of(new Former(current, now.plus(OVERLAP))));
    }

    /** The versions that sign now, the newest first. */
    public List<Version> signing(Instant now) {
        return former.filter(ending -> now.isBefore(ending.until()))
                .map(ending -> List.of(current, ending.version()))
                .orElseGet(() -> List.of(current));
    }
}
