package fairdraw.domain.ids;

import fairdraw.fairness.encoding.Sha256;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The source of new ids, which consist of the current time, to the millisecond, and randomness. */
public final class Ids {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 26;

    private final InstantSource clock;
    private final RandomGenerator random;

    /** Creates a source from a clock and a random generator, which must be unpredictable. */
    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** Returns a UUID of version 7. */
    public UUID uuid() {
        long high = (clock.millis() << 16) | 0x7000 | (random.nextLong() & 0x0FFF);
        long low = 0x8000_0000_0000_0000L | (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }

    /**
     * Returns the UUID of version 8 that follows from {@code name}: the first bits of its SHA-256.
     */
    public static UUID named(String name) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(name));
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Returns the prefix and 26 Crockford characters: 48 bits of time, then 80 random ones. */
    public String prefixed(IdKind kind) {
        var text = begun(kind);
        append(text, clock.millis(), 10);
        append(text, random.nextLong(), 8);
        append(text, random.nextLong(), 8);
        return text.toString();
    }

    /**
     * Returns the text that sorts before every {@link #prefixed} id of this moment or later, and
     * after every earlier one.
     */
    public static String before(IdKind kind, Instant moment) {
        var text = begun(kind);
        append(text, moment.toEpochMilli(), 10);
        return text.toString();
    }

    /**
     * Returns the prefix and one character for each of the hash's first 26 bytes, from five bits
     * each.
     */
    public static String hashed(IdKind kind, byte[] hash) {
        var text = begun(kind);
        for (int i = 0; i < CHARACTERS; i++) {
            text.append(CROCKFORD.charAt(hash[i] & 31));
        }
        return text.toString();
    }

    /** Returns the prefix and the first 128 bits of the name's SHA-256. */
    public static String named(IdKind kind, String name) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(name));
        long high = hash.getLong();
        long low = hash.getLong();
        var text = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            text.append(CROCKFORD.charAt((int) low & 31));
            low = (low >>> 5) | (high << 59);
            high >>>= 5;
        }
        return begun(kind).append(text.reverse()).toString();
    }

    /** Whether a text is an id of this kind in its stored form. */
    public static boolean isPrefixed(String text, IdKind kind) {
        String prefix = kind.prefix();
        return text.length() == prefix.length() + CHARACTERS
                && text.startsWith(prefix)
                && text.chars().skip(prefix.length()).allMatch(c -> CROCKFORD.indexOf(c) >= 0);
    }

    /**
     * Returns the stored form of an id of any {@link IdKind}, in whatever case its letters are,
     * which Crockford's base 32 leaves open; empty for a text that is not such an id.
     */
    public static Optional<String> kept(String text) {
        int end = text.length() - CHARACTERS;
        if (end <= 0 || !text.chars().allMatch(c -> c < 0x80)) {
            return Optional.empty();
        }
        String kept =
                text.substring(0, end).toLowerCase(Locale.ROOT)
                        + text.substring(end).toUpperCase(Locale.ROOT);
        return Arrays.stream(IdKind.values()).anyMatch(kind -> isPrefixed(kept, kind))
                ? Optional.of(kept)
                : Optional.empty();
    }

    /** Refuses a text that is no id of anything, because nothing is written in it. */
    static void requireText(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an id without a text");
        }
    }

    private static StringBuilder begun(IdKind kind) {
        return new StringBuilder(kind.prefix().length() + CHARACTERS).append(kind.prefix());
    }

    private static void append(StringBuilder text, long bits, int characters) {
        for (int shift = 5 * (characters - 1); shift >= 0; shift -= 5) {
            text.append(CROCKFORD.charAt((int) (bits >>> shift) & 31));
        }
    }
}
