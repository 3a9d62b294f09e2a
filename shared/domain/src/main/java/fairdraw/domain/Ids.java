package fairdraw.domain;

import fairdraw.fairness.Sha256;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** New ids: the time they are made at, to the millisecond, and then randomness. */
public final class Ids {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final InstantSource clock;
    private final RandomGenerator random;

    /** Ids told by this clock and made unique by this source, which must be unpredictable. */
    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A UUID of version 7. */
    public UUID uuid() {
        long high = (clock.millis() << 16) | 0x7000 | (random.nextLong() & 0x0FFF);
        long low = 0x8000_0000_0000_0000L | (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }

    /** The UUID of version 8 that follows from {@code name}: the first bits of its SHA-256. */
    public static UUID named(String name) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(name));
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The prefix and 26 Crockford characters: 48 bits of time, then 80 random ones. */
    public String prefixed(String prefix) {
        var text = new StringBuilder(prefix.length() + 26).append(prefix);
        append(text, clock.millis(), 10);
        append(text, random.nextLong(), 8);
        append(text, random.nextLong(), 8);
        return text.toString();
    }

    /** Whether a text has the form of what {@link #prefixed} makes. */
    public static boolean isPrefixed(String text, String prefix) {
        return text.length() == prefix.length() + 26
                && text.startsWith(prefix)
                && text.chars().skip(prefix.length()).allMatch(c -> CROCKFORD.indexOf(c) >= 0);
    }

    private static void append(StringBuilder text, long bits, int characters) {
        for (int shift = 5 * (characters - 1); shift >= 0; shift -= 5) {
            text.append(CROCKFORD.charAt((int) (bits >>> shift) & 31));
        }
    }
}
