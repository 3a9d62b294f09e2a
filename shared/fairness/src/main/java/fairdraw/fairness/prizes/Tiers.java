package fairdraw.fairness.prizes;

import fairdraw.fairness.encoding.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of a draw, best first; a line wins the first one that it matches.
 *
 * @param all the tiers in order
 */
public record Tiers(List<Tier> all) {
    private static final int WHOLE_POOL = 1000;

    /** Refuses a name given twice and pool shares of more than the whole pool. */
    public Tiers {
        all = List.copyOf(all);
        if (all.stream().map(Tier::name).distinct().count() != all.size()) {
            throw new IllegalArgumentException("tier names must differ");
        }
        if (all.stream().mapToInt(Tiers::permille).sum() > WHOLE_POOL) {
            throw new IllegalArgumentException("the tiers share more than the pool");
        }
    }

    /**
     * Returns the place in the list of the first tier that a line matches; empty if it matches
     * none.
     */
    public OptionalInt match(NumberLine line, NumberLine drawn) {
        int main = common(line.main(), drawn.main());
        int bonus = common(line.bonus(), drawn.bonus());
        for (int i = 0; i < all.size(); i++) {
            Tier tier = all.get(i);
            Integer wanted = tier.bonus();
            if (tier.main() == main && (wanted == null || wanted == bonus)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the tiers as rules documents hold them. */
    public List<Map<String, Object>> tree() {
        return all.stream().map(Tiers::document).toList();
    }

    /**
     * Reads the tiers of a rules document; refuses a tier with both kinds of prize or with none.
     */
    public static Tiers ofTree(@Nullable Object tree) {
        if (!(tree instanceof List<?> list)) {
            throw new IllegalArgumentException("tiers must be a list");
        }
        List<Tier> tiers = new ArrayList<>();
        for (Object element : list) {
            tiers.add(tier(Members.of(element)));
        }
        return new Tiers(tiers);
    }

    private static Tier tier(Members map) {
        if (map.has("poolPermille") == map.has("amountCents")) {
            throw new IllegalArgumentException("a tier has either poolPermille or amountCents");
        }
        String name = map.text("name");
        int main = Math.toIntExact(map.number("main"));
        Integer bonus = map.has("bonus") ? Math.toIntExact(map.number("bonus")) : null;
        return map.has("poolPermille")
                ? new PoolTier(name, main, bonus, Math.toIntExact(map.number("poolPermille")))
                : new FixedTier(name, main, bonus, map.number("amountCents"));
    }

    private static Map<String, Object> document(Tier tier) {
        Map<String, Object> map = new TreeMap<>();
        map.put("name", tier.name());
        map.put("main", tier.main());
        Integer bonus = tier.bonus();
        if (bonus != null) {
            map.put("bonus", bonus);
        }
        switch (tier) {
            case PoolTier pool -> map.put("poolPermille", pool.poolPermille());
            case FixedTier fixed -> map.put("amountCents", fixed.amountCents());
        }
        return map;
    }

    private static int permille(Tier tier) {
        return switch (tier) {
            case PoolTier pool -> pool.poolPermille();
            case FixedTier _ -> 0;
        };
    }

    /** Returns the number of elements that two ascending lists share. */
    private static int common(List<Integer> a, List<Integer> b) {
        int count = 0;
        for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
            int order = Integer.compare(a.get(i), b.get(j));
            count += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return count;
    }
}
