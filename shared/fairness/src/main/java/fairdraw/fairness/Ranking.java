package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import javax.crypto.Mac;

/**
 * The ranking of a sealed list by keyed hashes, which does not depend on the order of its leaves.
 */
public final class Ranking {
    private static final byte[] TAG = Hashing.tag("lottery.score.v1");

    private Ranking() {}

    /** Returns the score of a leaf hash; smaller is better. */
    public static byte[] score(byte[] seed, byte[] leaf) {
        return Hashing.hmac(
                Hashing.requireHash("seed", seed), TAG, Hashing.requireHash("leaf", leaf));
    }

    /**
     * Returns the best {@code k} ACTIVE leaves by rank, or all if there are fewer. Equal scores go
     * to the lower leaf. Makes one pass and keeps {@code k} leaves in memory. Refuses a negative
     * {@code k}.
     */
    public static List<RankedLeaf> best(byte[] seed, Iterator<SealedLeaf> leaves, int k) {
        if (k < 0) {
            throw new IllegalArgumentException("no negative number of places: " + k);
        }
        Mac mac = Hashing.mac(Hashing.requireHash("seed", seed));
        PriorityQueue<Place> worstFirst = new PriorityQueue<>(Comparator.reverseOrder());
        for (long index = 0; leaves.hasNext(); index++) {
            SealedLeaf leaf = leaves.next();
            if (leaf.status() == LeafStatus.ACTIVE && k > 0) {
                mac.update(TAG);
                Place place = new Place(mac.doFinal(leaf.leaf()), leaf.leaf(), index);
                if (worstFirst.size() < k) {
                    worstFirst.add(place);
                } else if (place.compareTo(worstFirst.element()) < 0) {
                    worstFirst.remove();
                    worstFirst.add(place);
                }
            }
        }
        return ranked(worstFirst);
    }

    private static List<RankedLeaf> ranked(PriorityQueue<Place> places) {
        List<RankedLeaf> ranked = new ArrayList<>(places.size());
        for (Place place : places.stream().sorted().toList()) {
            ranked.add(
                    new RankedLeaf(
                            ranked.size(),
                            place.index,
                            Hex.encode(place.leaf),
                            Hex.encode(place.score)));
        }
        return List.copyOf(ranked);
    }

    private static final class Place implements Comparable<Place> {
        private final byte[] score;
        private final byte[] leaf;
        private final long index;

        Place(byte[] score, byte[] leaf, long index) {
            this.score = score;
            this.leaf = leaf;
            this.index = index;
        }

        @Override
        public int compareTo(Place other) {
            int order = Arrays.compareUnsigned(score, other.score);
            return order != 0 ? order : Arrays.compareUnsigned(leaf, other.leaf);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place that && compareTo(that) == 0;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(score);
        }
    }
}
