package fairdraw.domain.campaigns.awards;

import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.evidence.OwnEvidence;
import fairdraw.domain.draws.results.Extractions;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.fairness.Ranking;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.extraction.Extraction;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The winning numbers of a campaign with everything they were computed from, as published. */
public final class NumbersEvidence implements OwnEvidence {

    /** The number of operators who must enter the same extraction. */
    private static final int OPERATORS = 2;

    private final Results results;
    private final Extractions extractions;

    public NumbersEvidence(Results results, Extractions extractions) {
        this.results = results;
        this.extractions = extractions;
    }

    @Override
    public Map<String, @Nullable Object> of(Draw draw, Optional<Result> result) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Stage.awarded(draw)
                .ifPresent(awarded -> members.put("result", document(draw, awarded, result)));
        return members;
    }

    private Map<String, @Nullable Object> document(
            Draw draw, Progress.Awarded awarded, Optional<Result> result) {
        CampaignRules rules = CampaignRules.of(draw);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        Optional<byte[]> seed = result.map(found -> Hex.decode(found.seed()));
        result.ifPresent(found -> document.put("seed", found.seed()));
        rules.extraction().ifPresent(rule -> put(document, draw, rule));
        int shown = Math.min(awarded.ranks(), rules.ranks());
        document.put(
                "winners",
                results.ranks(draw, 0, shown).stream().map(rank -> winner(rank, seed)).toList());
        return document;
    }

    private void put(Map<String, @Nullable Object> document, Draw draw, ExtractionRule rule) {
        Extraction extraction = extractions.agreed(draw).orElseThrow();
        Map<String, Object> published = new LinkedHashMap<>();
        published.put("contest", extraction.contest());
        published.put("date", extraction.date().toString());
        published.put("prizes", extraction.prizes());
        published.put("by", OPERATORS);
        document.put("extraction", published);
        document.put("number", rule.map().number(extraction).tree());
    }

    private static Map<String, Object> winner(Rank rank, Optional<byte[]> seed) {
        Map<String, Object> winner = new LinkedHashMap<>();
        winner.put("rank", rank.rank());
        winner.put("leaf", rank.leaf());
        seed.ifPresent(bytes ->
                winner.put("score", Hex.encode(Ranking.score(bytes, Hex.decode(rank.leaf())))));
        winner.put("number", LuckyNumber.ofIndex(rank.number()).tree());
        return winner;
    }
}
