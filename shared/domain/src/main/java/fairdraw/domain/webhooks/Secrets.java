package fairdraw.domain.webhooks;

import fairdraw.fairness.encoding.Hex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Which secrets sign for an address; the secrets themselves are derived when they are needed.
 *
 * @param salt 16 random bytes of the address's creation, in hex: one that is made again under the
 *     same id has secrets of its own
 * @param former those before, each of which signs until its own end, the newest first
 */
public record Secrets(String salt, Version current, List<Former> former) {

    /** How long a secret goes on to sign after it was replaced. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    /** As many secrets sign at once. */
    private static final int MOST = 4;

    private static final int SALT_BYTES = 16;

    /**
     * One secret of an address.
     *
     * @param number 1 for the first
     * @param root the generation of the root that it is derived from
     */
    public record Version(int number, int root) {}

    /** A secret that ends. */
    public record Former(Version version, Instant until) {}

    public Secrets {
        former = List.copyOf(former);
    }

    /** The first secret of a new address, derived from this generation of the root. */
    public static Secrets first(int root, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Secrets(Hex.encode(salt), new Version(1, root), List.of());
    }

    /**
     * A new secret; the current one goes on for {@link #OVERLAP}, and those before it to their own
     * ends. The oldest ends at once where there would be more than four.
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

    /** The versions that sign now, the newest first. */
    public List<Version> signing(Instant now) {
        return Stream.concat(
                        Stream.of(current),
                        former.stream()
                                .filter(ending -> now.isBefore(ending.until()))
                                .map(Former::version))
                .toList();
    }
}
