package fairdraw.testing;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.domain.lotteries.rules.PrizePool;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tiers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Valid lottery draws: 5 of 1..20 and 1 of 1..5, with pool and fixed tiers, on one day of 2026. */
public final class SampleDraw {

    /** A tenant in test mode. */
    public static final Tenant TENANT = new Tenant("org_sample", Mode.TEST);

    public static final Instant OPENS = Instant.parse("2026-03-01T08:00:00Z");
    public static final Instant CLOSES = Instant.parse("2026-03-01T20:00:00Z");

    private static final String CHAIN = "ab".repeat(32);

    private SampleDraw() {}

    /** Returns an open draw of the lottery with this slug. */
    public static Draw open(Tenant tenant, DrawId id, LotterySlug lotterySlug) {
        Rules rules = rules(tenant.mode(), id);
        return new Draw(
                tenant,
                id,
                new LotteryOccasion(
                        new LotteryId("01957b1c-0000-7000-8000-00000000f00d"), lotterySlug),
                rules,
                rules.hash(),
                new Spread(2, 2),
                1,
                new Progress.Open(),
                2,
                CLOSES,
                0,
                Optional.empty(),
                OPENS,
                OPENS);
    }

    /** Returns the rules of the draw with this id. */
    public static LotteryRules rules(Mode mode, DrawId id) {
        return new LotteryRules(
                id,
                mode,
                new DrawTimes(OPENS, CLOSES, CLOSES.plusSeconds(10)),
                new BeaconRule(CHAIN, 10, 1_000),
                5,
                10,
                new NumbersConfig(new NumberPool(5, 1, 20), Optional.of(new NumberPool(1, 1, 5))),
                new PrizePool("USD", 200, 500),
                new Tiers(
                        List.of(
                                new PoolTier("Tier 1", 5, 1, 600),
                                new PoolTier("Tier 2", 5, null, 200),
                                new FixedTier("Tier 3", 4, null, 5_000),
                                new FixedTier("Tier 4", 3, null, 500))));
    }
}
