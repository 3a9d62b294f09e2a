package fairdraw.domain.webhooks;

import fairdraw.fairness.encoding.Hex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The versions of the secrets that sign for a webhook; the secrets themselves are derived when
 * needed.
 *
 * @param salt 16 random bytes, in hex, from the creation of the webhook, so that one created again
 *     under the same id has other secrets
 * @param former the earlier versions, each of which signs until its own end, newest first
 */
public record Secrets(String salt, Version current, List<Former> former) {

    /** The time for which a replaced secret continues to sign. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    /** The most secrets that sign at once. */
    private static final int MOST = 4;

    private static final int SALT_BYTES = 16;

    /**
     * A version of a webhook's secret.
     *
     * @param number 1 for the first
     * @param root the generation of the root secret that it is derived from
     */
    public record Version(int number, int root) {}

    /** A version that ends. */
    public record Former(Version version, Instant until) {}

    public Secrets {
        former = List.copyOf(former);
    }

    /**
     * Returns the first version for a new webhook, derived from this generation of the root secret.
     */
    public static Secrets first(int root, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Secrets(Hex.encode(salt), new Version(1, root), List.of());
    }

    /**
     * Returns a new version; the current one continues for {@link #OVERLAP}, and earlier ones to
     * their own ends. The oldest ends at once if there would be more than four.
     */
    public Secrets rotated(int root, Instant now) {
        List<Former> ending = new ArrayList<>();
        ending.add(new Former(current, now.plus(OVERLAP)));
        former.stream().filter(each -> now.isBefore(each.until())).forEach(ending::add);
        return new Secrets(
                salt,
                new Version(current.number() + 1, root),
                ending.subList(0, Math.min(ending.size(), MOST - 1)));
    }

    /** Returns the versions that sign now, newest first. */
    public List<Version> signing(Instant now) {
        return Stream.concat(
                        Stream.of(current),
                        former.stream()
                                .filter(ending -> now.isBefore(ending.until()))
                                .map(Former::version))
                .toList();
    }
}
