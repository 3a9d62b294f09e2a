package fairdraw.verifier.draws;

import fairdraw.verifier.drawing.Leaf;
import fairdraw.verifier.drawing.Selection;
import fairdraw.verifier.drawing.Tree;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.KeyedHash;
import fairdraw.verifier.reading.Refuted;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * The leaves of a draw as they are published, with their hashes: two arrays, from which a leaf is
 * made when somebody asks for it, so that a list of a million is no million objects.
 */
public final class PackedList extends AbstractList<Listed> implements RandomAccess {

    private static final int SIZE = Listed.SIZE;
    private static final int HASH = 32;
    private static final int COUNT_AT = 36;

    /** The number of leaves that one thread takes at a time, which is a subtree. */
    private static final int AT_ONCE = Tree.SUBTREE;

    private static final int SLOT_BITS = 26;
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final VarHandle HEAD =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle HEADS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] records;
    private final byte[] hashes;
    private final int size;

    private PackedList(byte[] records, byte[] hashes) {
        this.records = records;
        this.hashes = hashes;
        this.size = records.length / SIZE;
    }

    /** Returns the list of a draw's records; refuses a status that is not known. */
    public static PackedList of(String draw, byte[] records) throws Refuted {
        for (int last = SIZE - 1; last < records.length; last += SIZE) {
            if (records[last] < Leaf.ACTIVE || records[last] > Leaf.DENIED) {
                throw new Refuted("a leaf's status is " + records[last]);
            }
        }
        byte[] prefix = Listed.prefix(draw);
        PackedList list = new PackedList(records, new byte[records.length / SIZE * HASH]);
        list.parts((from, to) -> {
            MessageDigest digest = Hashes.digest();
            for (int i = from; i < to; i++) {
                Listed.hash(digest, prefix, records, i * SIZE, list.hashes, i * HASH);
            }
        });
        return list;
    }

    /** The work on the leaves from one place to before another. */
    private interface Part {
        void work(int from, int to);
    }

    private void parts(Part part) {
        IntStream.range(0, (size + AT_ONCE - 1) / AT_ONCE)
                .parallel()
                .forEach(n -> part.work(n * AT_ONCE, Math.min((n + 1) * AT_ONCE, size)));
    }

    @Override
    public Listed get(int place) {
        return Listed.at(records, place * SIZE, hash(place));
    }

    private Bytes hash(int place) {
        return new Bytes(Arrays.copyOfRange(hashes, place * HASH, (place + 1) * HASH));
    }

    @Override
    public int size() {
        return size;
    }

    /** Returns the leaves themselves, without their numbers of lines. */
    public List<Leaf> leaves() {
        return new Leaves(IntStream.range(0, size).toArray());
    }

    private final class Leaves extends AbstractList<Leaf> implements RandomAccess {
        private final int[] places;

        Leaves(int[] places) {
            this.places = places;
        }

        @Override
        public Leaf get(int at) {
            return PackedList.this.get(places[at]).leaf();
        }

        @Override
        public int size() {
            return places.length;
        }
    }

    public Bytes root() {
        return Tree.root(hashes);
    }

    /** Refuses a list in which a leaf is not above the one before it. */
    public void demandAscending() throws Refuted {
        for (int i = 1; i < size; i++) {
            int at = i * HASH;
            if (Arrays.compareUnsigned(hashes, at - HASH, at, hashes, at, at + HASH) >= 0) {
                throw new Refuted("leaf " + hash(i) + " is out of order or there twice");
            }
        }
    }

    /** Returns how many leaves are ACTIVE. */
    public int active() {
        int active = 0;
        for (int i = 0; i < size; i++) {
            active += isActive(i) ? 1 : 0;
        }
        return active;
    }

    private boolean isActive(int place) {
        return records[(place + 1) * SIZE - 1] == Leaf.ACTIVE;
    }

    /** Returns the number of lines of a leaf. */
    public int count(int place) {
        int at = place * SIZE + COUNT_AT;
        return Byte.toUnsignedInt(records[at]) << 8 | Byte.toUnsignedInt(records[at + 1]);
    }

    /** Returns the sum of the lines of ACTIVE leaves. */
    public long lines() {
        long lines = 0;
        for (int i = 0; i < size; i++) {
            lines += isActive(i) ? count(i) : 0;
        }
        return lines;
    }

    /**
     * Returns the leaves of all people who have several, and perhaps of a few others: of those
     * whose tags begin like another one.
     */
    public List<Listed> ofSeveral() {
        BitSet seen = new BitSet(SLOTS);
        BitSet again = new BitSet(SLOTS);
        for (int i = 0; i < size; i++) {
            int slot = slot(i);
            if (seen.get(slot)) {
                again.set(slot);
            }
            seen.set(slot);
        }
        List<Listed> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (again.get(slot(i))) {
                leaves.add(get(i));
            }
        }
        return leaves;
    }

    /** Returns a number that people seldom share: the first bits of their tag. */
    private int slot(int place) {
        return (int) HEAD.get(records, place * SIZE) >>> (Integer.SIZE - SLOT_BITS);
    }

    /** Returns the places of the leaves with a commitment. */
    public List<Integer> placesOf(Bytes commit) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int at = i * SIZE + COUNT_AT + 2;
            if (Arrays.equals(records, at, at + HASH, commit.array(), 0, HASH)) {
                places.add(i);
            }
        }
        return places;
    }

    /** Returns the ACTIVE leaves, the best first; of equal scores the lower leaf first. */
    public List<Leaf> ranking(Bytes seed) {
        int[] active = IntStream.range(0, size).filter(this::isActive).toArray();
        // A key holds the first bits of a score, then the place, so that numbers are sorted.
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
        long[] keys = new long[active.length];
        IntStream.range(0, (active.length + AT_ONCE - 1) / AT_ONCE)
                .parallel()
                .forEach(part -> {
                    KeyedHash score = new KeyedHash(seed);
                    int end = Math.min((part + 1) * AT_ONCE, active.length);
                    for (int i = part * AT_ONCE; i < end; i++) {
                        byte[] hash = score.of(Selection.SCORE, hashes, active[i] * HASH, HASH);
                        long head = (long) HEADS.get(hash, 0) ^ Long.MIN_VALUE;
                        keys[i] = (head & (-1L << bits)) | active[i];
                    }
                });
        Arrays.parallelSort(keys);
        for (int i = 0; i < keys.length; i++) {
            active[i] = (int) (keys[i] & ~(-1L << bits));
        }
        for (int from = 0, to; from < keys.length; from = to) {
            for (to = from + 1; to < keys.length && keys[to] >> bits == keys[from] >> bits; to++) {
                // Scores that begin alike are sorted whole.
            }
            if (to > from + 1) {
                sortWhole(seed, active, from, to);
            }
        }
        return new Leaves(active);
    }

    private void sortWhole(Bytes seed, int[] places, int from, int to) {
        List<Leaf> tied = new ArrayList<>(new Leaves(Arrays.copyOfRange(places, from, to)));
        List<Selection.Ranked> ranked = Selection.rank(seed, tied);
        int[] before = Arrays.copyOfRange(places, from, to);
        for (int i = 0; i < ranked.size(); i++) {
            places[from + i] = before[tied.indexOf(ranked.get(i).leaf())];
        }
    }
}
