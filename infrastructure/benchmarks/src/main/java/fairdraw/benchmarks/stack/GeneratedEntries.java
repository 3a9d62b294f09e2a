package fairdraw.benchmarks.stack;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.prizes.NumberLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The generated entries of a draw: one line each, ten for each person, and the first {@code
 * winners} with all main numbers. The same index always gives the same entry.
 */
public record GeneratedEntries(Draw draw, int size, int winners, long seed) {
    public static final int PER_PERSON = 10;

    /** The drawn numbers. */
    public static final NumberLine DRAWN = new NumberLine(List.of(3, 17, 28, 44, 61), List.of(7));

    private static final int MAIN = 70;
    private static final int BONUS = 25;

    /** Returns the entry at {@code index}. */
    public Entry at(int index) {
        RandomGenerator person = new Random(seed + index / PER_PERSON);
        RandomGenerator entry = new Random(~(seed + index));
        String key = bytes(person, 16);
        String tagKey = bytes(person, 32);
        return new Entry(
                key,
                index,
                Integer.remainderUnsigned(person.nextInt(), draw.spread().gates()),
                LeafStatus.ACTIVE,
                tagKey,
                "buyer" + index + "@example.com",
                bytes(entry, 32),
                "",
                new Content.TicketLines(
                        List.of(index < winners ? winning() : losing(entry)), false));
    }

    /** Returns all five main numbers with another bonus number than the drawn one. */
    private static NumberLine winning() {
        return new NumberLine(DRAWN.main(), List.of(DRAWN.bonus().getFirst() + 1));
    }

    /** Returns a line that misses at least one main number. */
    private static NumberLine losing(RandomGenerator random) {
        int missed = DRAWN.main().getFirst();
        List<Integer> pool =
                new ArrayList<>(
                        IntStream.rangeClosed(1, MAIN)
                                .filter(number -> number != missed)
                                .boxed()
                                .toList());
        Collections.shuffle(pool, Random.from(random));
        return new NumberLine(
                pool.subList(0, 5).stream().sorted().toList(), List.of(1 + random.nextInt(BONUS)));
    }

    private static String bytes(RandomGenerator random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return Hex.encode(bytes);
    }
}
