package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.RankedLeaf;
import fairdraw.fairness.Ranking;
import fairdraw.fairness.SealedLeaf;
import fairdraw.fairness.encoding.Hex;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ranks the leaves of a sealed draw from its chunks, in one pass, and stores the first ranks. */
public final class RankLeaves {

    private final SealedLists lists;
    private final Results results;

    public RankLeaves(SealedLists lists, Results results) {
        this.lists = lists;
        this.results = results;
    }

    /**
     * The first ranks of a draw, as stored.
     *
     * @param entrants the number of all leaves that take part
     */
    public record Ranked(List<Rank> first, long entrants) {}

    /**
     * Ranks the leaves and stores the best {@code wanted}, or all that take part if they are fewer.
     */
    public Ranked rank(Draw draw, Result result, int chunks, int wanted) {
        Leaves leaves = new Leaves(draw, chunks);
        List<RankedLeaf> best = Ranking.best(Hex.decode(result.seed()), leaves, wanted);
        List<Rank> first = withHolders(draw, best);
        results.rank(draw, first);
        return new Ranked(first, leaves.active);
    }

    /** Reads the holders of each chunk once, however many ranks the chunk contains. */
    private List<Rank> withHolders(Draw draw, List<RankedLeaf> best) {
        Map<Long, List<RankedLeaf>> byChunk =
                best.stream()
                        .collect(
                                Collectors.groupingBy(
                                        leaf -> leaf.index() / MerkleTree.CHUNK,
                                        TreeMap::new,
                                        Collectors.toList()));
        return byChunk.entrySet().stream()
                .flatMap(chunk -> {
                    List<Holder> holders = lists.holders(draw, Math.toIntExact(chunk.getKey()));
                    return chunk.getValue().stream().map(leaf -> rank(leaf, holders));
                })
                .sorted(Comparator.comparingInt(Rank::rank))
                .toList();
    }

    private static Rank rank(RankedLeaf leaf, List<Holder> holders) {
        Holder holder = holders.get((int) (leaf.index() % MerkleTree.CHUNK));
        return new Rank(leaf.rank(), leaf.leaf(), holder.person(), holder.number());
    }

    /**
     * All leaves of a draw in order, one chunk in memory at a time, with a count of the ACTIVE
     * ones.
     */
    private final class Leaves implements Iterator<SealedLeaf> {

        private final Iterator<SealedLeaf> leaves;
        private long active;

        Leaves(Draw draw, int chunks) {
            leaves =
                    IntStream.range(0, chunks)
                            .mapToObj(chunk -> lists.chunk(draw, chunk))
                            .flatMap(chunk -> chunk.stream())
                            .flatMap(chunk -> chunk.sealed().stream())
                            .iterator();
        }

        @Override
        public boolean hasNext() {
            return leaves.hasNext();
        }

        @Override
        public SealedLeaf next() {
            SealedLeaf leaf = leaves.next();
            active += leaf.status() == LeafStatus.ACTIVE ? 1 : 0;
            return leaf;
        }
    }
}
