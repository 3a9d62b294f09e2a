package fairdraw.benchmarks.stack;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.LineFilter;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.lotteries.tickets.PackedLines;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.SealedLeaf;
import fairdraw.fairness.leaves.Stub;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * A sealed list that no engine on this machine holds: each chunk is made when it is read, the same
 * each time, and takes as long as a read of DynamoDB does. Its leaves are in order within a chunk
 * only.
 *
 * @param lines the lines of each ticket, 5 of 70 numbers and 1 of 25
 * @param winners the number of tickets whose first line has all main numbers, spread evenly
 */
public record GeneratedList(
        Manifest signed, int tickets, int lines, int winners, Duration read, long seed)
        implements SealedLists {

    /** The numbers of a line. */
    static final int LINE = 6;

    private static final int MAIN = 70;
    private static final int BONUS = 25;

    /** Waits for as long as a read takes. */
    private void await() {
        LockSupport.parkNanos(read.toNanos());
    }

    private int size(int chunk) {
        return Math.min(MerkleTree.CHUNK, tickets - chunk * MerkleTree.CHUNK);
    }

    /** Returns the packed lines of each ticket of a chunk, one after the other. */
    private byte[] packed(int chunk) {
        SplittableRandom random = new SplittableRandom(seed + chunk);
        ByteBuffer packed = ByteBuffer.allocate(size(chunk) * length());
        for (int i = 0; i < size(chunk); i++) {
            long number = (long) chunk * MerkleTree.CHUNK + i;
            boolean wins = number * winners / tickets != (number + 1) * winners / tickets;
            packed.put((byte) (LINE - 1)).put((byte) 1);
            for (int line = 0; line < lines; line++) {
                put(packed, random, wins && line == 0);
            }
        }
        return packed.array();
    }

    private int length() {
        return 2 + lines * LINE;
    }

    /** Packs a random line, or one with all main numbers. */
    static void put(ByteBuffer packed, SplittableRandom random, boolean wins) {
        List<Integer> drawn = GeneratedEntries.DRAWN.main();
        for (int i = 0; i < LINE - 1; i++) {
            // One number of each fourteen, the drawn ones left out of the first.
            int other = 1 + i * (MAIN / 5) + random.nextInt(MAIN / 5);
            boolean taken = i == 0 && other == drawn.getFirst();
            packed.put((byte) (wins ? drawn.get(i) : taken ? other + 1 : other));
        }
        int bonus = 1 + random.nextInt(BONUS);
        int missed = GeneratedEntries.DRAWN.bonus().getFirst();
        packed.put((byte) (wins ? missed + 1 : bonus));
    }

    @Override
    public List<Placed> holders(Draw draw, int chunk, LineFilter filter) {
        await();
        byte[] packed = packed(chunk);
        List<Placed> wanted = new ArrayList<>();
        for (int i = 0; i < size(chunk); i++) {
            if (filter.wants(packed, i * length(), (i + 1) * length())) {
                wanted.add(new Placed(i, holder(chunk, i, packed)));
            }
        }
        return wanted;
    }

    @Override
    public List<Holder> holders(Draw draw, int chunk) {
        await();
        byte[] packed = packed(chunk);
        return IntStream.range(0, size(chunk)).mapToObj(i -> holder(chunk, i, packed)).toList();
    }

    private Holder holder(int chunk, int i, byte[] packed) {
        long number = (long) chunk * MerkleTree.CHUNK + i;
        return new Holder(
                String.format(Locale.ROOT, "%032x", number),
                number,
                PackedLines.unpack(Arrays.copyOfRange(packed, i * length(), (i + 1) * length())),
                false);
    }

    @Override
    public Optional<LeafChunk> chunk(Draw draw, int chunk) {
        await();
        SplittableRandom random = new SplittableRandom(seed + chunk);
        record Hashed(SealedLeaf hash, PackedLeaf leaf) {}
        return Optional.of(
                LeafChunk.of(
                        draw.id().text(),
                        IntStream.range(0, size(chunk))
                                .mapToObj(_ -> leaf(random))
                                .map(leaf -> new Hashed(leaf.sealed(draw.id().text()), leaf))
                                .sorted(Comparator.comparing(Hashed::hash))
                                .map(Hashed::leaf)
                                .toList()));
    }

    private static PackedLeaf leaf(SplittableRandom random) {
        byte[] tag = new byte[32];
        byte[] commit = new byte[32];
        random.nextBytes(tag);
        random.nextBytes(commit);
        return new Stub("", 1, 0, commit).listed(tag, LeafStatus.ACTIVE);
    }

    @Override
    public Optional<Manifest> manifest(Draw draw) {
        return Optional.of(signed);
    }

    @Override
    public void write(Draw draw, int chunk, LeafChunk leaves, List<Holder> holders) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(Draw draw, Top top) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Manifest putIfAbsent(Draw draw, Manifest manifest) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Top> top(Draw draw) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void erase(Draw draw, int chunk, Set<Integer> indexes) {
        throw new UnsupportedOperationException();
    }
}
