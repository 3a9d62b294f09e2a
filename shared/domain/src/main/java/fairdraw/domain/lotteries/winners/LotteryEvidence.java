package fairdraw.domain.lotteries.winners;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.evidence.OwnEvidence;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.rules.Fields;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.TierPrize;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The drawn numbers of a lottery, and what each tier pays. */
public final class LotteryEvidence implements OwnEvidence {

    @Override
    public Map<String, @Nullable Object> of(Draw draw, Optional<Result> result) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        result.ifPresent(found -> members.put("result", numbers(found)));
        Stage.settled(draw).ifPresent(settled -> members.put("tiers", tiers(settled.prizes())));
        return members;
    }

    private static Map<String, Object> numbers(Result result) {
        return Fields.members(
                "seed",
                result.seed(),
                "numbers",
                Fields.members("main", result.main(), "bonus", result.bonus()));
    }

    /** Returns the tiers with the number of their winners and what each of them gets. */
    static List<Map<String, Object>> tiers(PrizeTable prizes) {
        return prizes.tiers().stream().map(LotteryEvidence::tier).toList();
    }

    private static Map<String, Object> tier(TierPrize tier) {
        return Fields.members(
                "name", tier.name(), "winners", tier.winners(), "amountCents", tier.amountCents());
    }
}
