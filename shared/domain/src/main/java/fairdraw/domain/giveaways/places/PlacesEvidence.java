package fairdraw.domain.giveaways.places;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.evidence.EvidenceRoom;
import fairdraw.domain.draws.evidence.OwnEvidence;
import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.rules.Fields;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.fairness.Ranking;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.IsoTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ranks of a giveaway and the history of its places, as published. */
public final class PlacesEvidence implements OwnEvidence {

    private final Results results;
    private final Marks marks;

    public PlacesEvidence(Results results, Marks marks) {
        this.results = results;
        this.marks = marks;
    }

    @Override
    public Map<String, @Nullable Object> of(
            Draw draw, Optional<Result> result, PublishEvidence.After after, EvidenceRoom room) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Stage.awarded(draw)
                .ifPresent(awarded -> {
                    result.ifPresent(found ->
                            members.put(
                                    "result",
                                    Fields.members(
                                            "seed",
                                            found.seed(),
                                            "winners",
                                            room.whole(winners(draw, awarded, found)))));
                    Claims claims = claims(draw, after.claim(), room);
                    members.put("claims", claims.shown());
                    members.put("claimsNext", claims.next().orElse(null));
                });
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

    /**
     * Returns the places that were claimed, lost or passed over, by rank, as far as there is room.
     *
     * @param after the rank after which the page begins
     * @return the claims, with the rank after which the next page begins if there is one
     */
    Claims claims(Draw draw, Optional<Integer> after, EvidenceRoom room) {
        List<Mark> all =
                marks.all(draw).stream()
                        .filter(mark -> mark.state() != Mark.State.WON)
                        .filter(mark -> mark.rank().rank() > after.orElse(-1))
                        .toList();
        List<Mark> shown = room.fitting(all, PlacesEvidence::claim);
        return new Claims(
                shown.stream().map(PlacesEvidence::claim).toList(),
                shown.size() == all.size()
                        ? Optional.empty()
                        : Optional.of(shown.getLast().rank().rank()));
    }

    /** A page of claims and the rank after which the next one begins. */
    record Claims(List<Map<String, @Nullable Object>> shown, Optional<Integer> next) {}

    private static Map<String, @Nullable Object> claim(Mark mark) {
        Map<String, @Nullable Object> claim = new LinkedHashMap<>();
        claim.put("rank", mark.rank().rank());
        claim.put("leaf", mark.rank().leaf());
        claim.put("event", mark.state().name());
        claim.put("reason", mark.reason().orElse(null));
        claim.put("at", IsoTime.text(mark.at().orElseThrow()));
        return claim;
    }
}
