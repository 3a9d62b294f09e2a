package fairdraw.domain.giveaways.places;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.evidence.OwnEvidence;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.rules.Fields;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.fairness.Ranking;
import fairdraw.fairness.encoding.Hex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ranks of a giveaway, as published. */
public final class PlacesEvidence implements OwnEvidence {

    private final Results results;

    public PlacesEvidence(Results results) {
        this.results = results;
    }

    @Override
    public Map<String, @Nullable Object> of(Draw draw, Optional<Result> result) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Stage.awarded(draw)
                .ifPresent(awarded ->
                        result.ifPresent(found ->
                                members.put(
                                        "result",
                                        Fields.members(
                                                "seed",
                                                found.seed(),
                                                "winners",
                                                winners(draw, awarded, found)))));
        return members;
    }

    /** Returns the winners and then the alternates, by rank. */
    private List<Map<String, Object>> winners(Draw draw, Progress.Awarded awarded, Result result) {
        byte[] seed = Hex.decode(result.seed());
        int shown = Math.min(awarded.ranks(), EntrantRules.of(draw).ranks());
        return results.ranks(draw, 0, shown).stream()
                .map(rank ->
                        Fields.members(
                                "rank",
                                rank.rank(),
                                "leaf",
                                rank.leaf(),
                                "score",
                                Hex.encode(Ranking.score(seed, Hex.decode(rank.leaf())))))
                .toList();
    }
}
