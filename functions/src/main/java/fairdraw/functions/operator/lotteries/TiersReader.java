package fairdraw.functions.operator.lotteries;

import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tier;
import fairdraw.fairness.prizes.Tiers;
import fairdraw.functions.json.JsonBody;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reader of prize tiers, which checks them against the numbers of a line. */
final class TiersReader {

    private static final String FIELD = "tiers";
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;
    private static final long LARGEST_AMOUNT = 1_000_000_000_000L;
    private static final int WHOLE_POOL = 1_000;
    private static final Tiers NONE = new Tiers(List.of());

    private TiersReader() {}

    /**
     * Reads the tiers that were sent, or returns the current ones.
     *
     * @param current the tiers of the lottery that is edited; empty for a new one
     */
    static Tiers read(JsonBody body, NumbersConfig numbers, Optional<Tiers> current) {
        Optional<List<JsonBody>> sent = body.optionalObjects(FIELD);
        if (sent.isEmpty()) {
            Tiers kept = current.orElse(NONE);
            if (!kept.all().stream().allMatch(tier -> fits(tier, numbers))) {
                body.refuse(FIELD, "sent too, since the old ones do not fit numbersConfig");
            }
            return kept;
        }
        if (sent.get().size() > MOST) {
            body.refuse(FIELD, "at most " + MOST);
        }
        Set<String> names = new HashSet<>();
        List<Tier> tiers =
                sent.get().stream()
                        .map(tier -> tier(tier, numbers, names))
                        .flatMap(Optional::stream)
                        .toList();
        if (tiers.stream().mapToInt(TiersReader::permille).sum() > WHOLE_POOL) {
            body.refuse(FIELD, "such that poolPermille sums up to at most " + WHOLE_POOL);
            return NONE;
        }
        return new Tiers(tiers);
    }

    private static Optional<Tier> tier(JsonBody body, NumbersConfig numbers, Set<String> names) {
        String name = body.text("name", LONGEST_NAME);
        boolean isRepeated = !name.isEmpty() && !names.add(name);
        if (isRepeated) {
            body.refuse("name", "unlike the names of the other tiers");
        }
        int main = (int) body.integer("main", 0, numbers.main().pick());
        @Nullable Integer bonus =
                body.optionalInteger("bonus", 0, numbers.bonus().map(NumberPool::pick).orElse(0))
                        .map(Long::intValue)
                        .orElse(null);
        if (bonus != null && numbers.bonus().isEmpty()) {
            body.refuse("bonus", "absent, since lines have no bonus numbers");
        }
        Optional<Long> permille = body.optionalInteger("poolPermille", 0, WHOLE_POOL);
        Optional<Long> amount = body.optionalInteger("amountCents", 0, LARGEST_AMOUNT);
        if (body.says("poolPermille") == body.says("amountCents")) {
            body.refuse("poolPermille", "there or amountCents, one of the two");
        }
        Optional<Tier> tier =
                permille.<Tier>map(share -> new PoolTier(name, main, bonus, share.intValue()))
                        .or(() -> amount.map(cents -> new FixedTier(name, main, bonus, cents)));
        return isRepeated ? Optional.empty() : tier;
    }

    private static boolean fits(Tier tier, NumbersConfig numbers) {
        Integer bonus = tier.bonus();
        return tier.main() <= numbers.main().pick()
                && (bonus == null
                        || numbers.bonus().filter(pool -> bonus <= pool.pick()).isPresent());
    }

    private static int permille(Tier tier) {
        return switch (tier) {
            case PoolTier pool -> pool.poolPermille();
            case FixedTier _ -> 0;
        };
    }
}
