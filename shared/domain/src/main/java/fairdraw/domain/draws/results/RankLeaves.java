package fairdraw.domain.draws.results;

import fairdraw.domain.InOrder;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Results.Candidate;
import fairdraw.domain.draws.results.Results.RankedRange;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.RankedLeaf;
import fairdraw.fairness.Ranking;
import fairdraw.fairness.encoding.Hex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ranks the leaves of a sealed draw from its chunks, in one pass, and stores the first ranks. A
 * long list is ranked range by range; the best of each range are stored, so that a repeat goes on
 * where an earlier attempt broke off.
 */
public final class RankLeaves {

    /** The chunks of a range: 262,144 leaves, a few seconds. */
    static final int RANGE = 64;

    /** The chunks that are read at a time. */
    private static final int AHEAD = 4;

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
        return rank(draw, result, chunks, wanted, () -> true).orElseThrow();
    }

    /**
     * Does the same, but begins no second range of a long list unless it {@code mayGoOn}.
     *
     * @return empty if ranges remain for another turn
     */
    public Optional<Ranked> rank(
            Draw draw, Result result, int chunks, int wanted, BooleanSupplier mayGoOn) {
        byte[] seed = Hex.decode(result.seed());
        FirstLeaves first = new FirstLeaves(wanted);
        long active = 0;
        boolean begun = false;
        for (Range range : Range.all(chunks)) {
            Optional<RankedRange> stored =
                    range.isStored()
                            ? results.rankedRange(draw, wanted, range.number())
                            : Optional.empty();
            if (stored.isEmpty() && begun && !mayGoOn.getAsBoolean()) {
                return Optional.empty();
            }
            begun |= stored.isEmpty();
            RankedRange ranked = stored.orElseGet(() -> rankRange(draw, seed, range, wanted));
            active += ranked.active();
            ranked.best().forEach(leaf -> first.add(leaf, seed));
        }
        List<Rank> ranks = withHolders(draw, first.inOrder());
        results.rank(draw, ranks);
        return Optional.of(new Ranked(ranks, active));
    }

    /** Some consecutive chunks of a list of several ranges or of one. */
    private record Range(int number, int from, int until, boolean isStored) {

        static List<Range> all(int chunks) {
            return IntStream.range(0, Math.ceilDiv(chunks, RANGE))
                    .mapToObj(number -> of(number, chunks))
                    .toList();
        }

        private static Range of(int number, int chunks) {
            int from = number * RANGE;
            return new Range(number, from, Math.min(from + RANGE, chunks), chunks > RANGE);
        }
    }

    private RankedRange rankRange(Draw draw, byte[] seed, Range range, int wanted) {
        FirstLeaves first = new FirstLeaves(wanted);
        long[] active = {0};
        InOrder.each(
                range.from(),
                range.until(),
                AHEAD,
                chunk -> inChunk(draw, seed, chunk, wanted),
                ranked -> {
                    active[0] += ranked.active;
                    ranked.best.forEach(first::add);
                });
        RankedRange ranked =
                new RankedRange(
                        active[0],
                        first.inOrder().stream()
                                .map(leaf -> new Candidate(leaf.leaf(), leaf.index()))
                                .toList());
        if (range.isStored()) {
            results.rankRange(draw, wanted, range.number(), ranked);
        }
        return ranked;
    }

    private record InChunk(long active, List<RankedLeaf> best) {}

    private InChunk inChunk(Draw draw, byte[] seed, int chunk, int wanted) {
        Optional<LeafChunk> leaves = lists.chunk(draw, chunk);
        if (leaves.isEmpty()) {
            return new InChunk(0, List.of());
        }
        long before = (long) chunk * MerkleTree.CHUNK;
        List<RankedLeaf> best = new ArrayList<>();
        for (RankedLeaf leaf : Ranking.best(seed, leaves.get().sealed().iterator(), wanted)) {
            best.add(new RankedLeaf(leaf.rank(), before + leaf.index(), leaf.leaf(), leaf.score()));
        }
        long active =
                leaves.get().leaves().stream()
                        .filter(leaf -> leaf.status() == LeafStatus.ACTIVE)
                        .count();
        return new InChunk(active, best);
    }

    /** The best leaves of those added so far. */
    private static final class FirstLeaves {

        private static final Comparator<RankedLeaf> ORDER =
                Comparator.comparing(RankedLeaf::score).thenComparing(RankedLeaf::leaf);

        private final int wanted;
        private List<RankedLeaf> leaves = new ArrayList<>();

        FirstLeaves(int wanted) {
            this.wanted = wanted;
        }

        void add(RankedLeaf leaf) {
            leaves.add(leaf);
            if (leaves.size() > 2 * wanted + MerkleTree.CHUNK) {
                leaves = new ArrayList<>(inOrder());
            }
        }

        void add(Candidate leaf, byte[] seed) {
            String score = Hex.encode(Ranking.score(seed, Hex.decode(leaf.leaf())));
            add(new RankedLeaf(0, leaf.index(), leaf.leaf(), score));
        }

        List<RankedLeaf> inOrder() {
            return leaves.stream().sorted(ORDER).limit(wanted).toList();
        }
    }

    /** Reads the holders of each chunk once, however many ranks the chunk contains. */
    private List<Rank> withHolders(Draw draw, List<RankedLeaf> best) {
        TreeMap<Integer, List<Integer>> byChunk =
                IntStream.range(0, best.size())
                        .boxed()
                        .collect(
                                Collectors.groupingBy(
                                        rank ->
                                                Math.toIntExact(
                                                        best.get(rank).index() / MerkleTree.CHUNK),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<Map.Entry<Integer, List<Integer>>> chunks = List.copyOf(byChunk.entrySet());
        List<Rank> ranks = new ArrayList<>();
        InOrder.each(
                0,
                chunks.size(),
                AHEAD,
                number -> inChunk(draw, chunks.get(number), best),
                ranks::addAll);
        return ranks.stream().sorted(Comparator.comparingInt(Rank::rank)).toList();
    }

    private List<Rank> inChunk(
            Draw draw, Map.Entry<Integer, List<Integer>> chunk, List<RankedLeaf> best) {
        List<Holder> holders = lists.holders(draw, chunk.getKey());
        return chunk.getValue().stream().map(rank -> rank(rank, best.get(rank), holders)).toList();
    }

    private static Rank rank(int rank, RankedLeaf leaf, List<Holder> holders) {
        Holder holder = holders.get((int) (leaf.index() % MerkleTree.CHUNK));
        return new Rank(rank, leaf.leaf(), holder.person(), holder.number());
    }
}
