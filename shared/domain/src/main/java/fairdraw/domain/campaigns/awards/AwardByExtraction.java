package fairdraw.domain.campaigns.awards;

import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.extraction.DistributedNumbers;
import fairdraw.fairness.extraction.Extraction;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Finds the numbers that an extraction draws from a sealed list. */
public final class AwardByExtraction {

    private final SealedLists lists;
    private final Results results;

    public AwardByExtraction(SealedLists lists, Results results) {
        this.lists = lists;
        this.results = results;
    }

    /**
     * The result of the search.
     *
     * @param numbers the number of all lucky numbers that take part
     */
    record Found(List<Rank> winners, long numbers) {}

    /**
     * Returns the winning numbers by rank, and stores them; fewer than the rules say if fewer take
     * part.
     */
    Found find(Draw draw, Extraction extraction, int chunks) {
        CampaignRules rules = CampaignRules.of(draw);
        ExtractionRule rule = rules.extraction().orElseThrow();
        DistributedNumbers numbers = distributed(draw, chunks);
        List<LuckyNumber> winners =
                rule.fallback()
                        .winners(rule.map().number(extraction), numbers, rules.winnerCount());
        List<Rank> found = ranked(draw, winners, chunks);
        results.rank(draw, found);
        return new Found(found, numbers.size());
    }

    /** Returns the numbers of a sealed list that take part in the draw. */
    public DistributedNumbers distributed(Draw draw, int chunks) {
        return DistributedNumbers.of(
                IntStream.range(0, chunks)
                        .mapToObj(chunk -> active(draw, chunk))
                        .flatMapToLong(LongStream::of));
    }

    private long[] active(Draw draw, int chunk) {
        return leaves(draw, chunk).stream()
                .filter(leaf -> leaf.status() == LeafStatus.ACTIVE)
                .mapToLong(PackedLeaf::ticketNo)
                .toArray();
    }

    private List<PackedLeaf> leaves(Draw draw, int chunk) {
        return lists.chunk(draw, chunk).map(stored -> stored.leaves()).orElse(List.of());
    }

    private List<Rank> ranked(Draw draw, List<LuckyNumber> winners, int chunks) {
        Map<Long, Integer> places = new HashMap<>();
        winners.forEach(number -> places.put(number.index(), places.size()));
        List<Rank> found = new ArrayList<>();
        for (int chunk = 0; chunk < chunks && found.size() < winners.size(); chunk++) {
            found.addAll(ranked(draw, chunk, places));
        }
        return found.stream().sorted(Comparator.comparingInt(Rank::rank)).toList();
    }

    private List<Rank> ranked(Draw draw, int chunk, Map<Long, Integer> places) {
        List<PackedLeaf> leaves = leaves(draw, chunk);
        List<Integer> here =
                IntStream.range(0, leaves.size())
                        .filter(i -> leaves.get(i).status() == LeafStatus.ACTIVE)
                        .filter(i -> places.containsKey(leaves.get(i).ticketNo()))
                        .boxed()
                        .toList();
        if (here.isEmpty()) {
            return List.of();
        }
        List<Holder> holders = lists.holders(draw, chunk);
        return here.stream()
                .map(i ->
                        new Rank(
                                places.getOrDefault(leaves.get(i).ticketNo(), -1),
                                Hex.encode(leaves.get(i).leaf(draw.id().text())),
                                holders.get(i).person(),
                                leaves.get(i).ticketNo()))
                .toList();
    }
}
