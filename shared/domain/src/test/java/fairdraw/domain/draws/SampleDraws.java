package fairdraw.domain.draws;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
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

/** Valid draws of lotteries: 5 of 1 to 20 and 1 of 1 to 5, at most two tickets a person. */
public final class SampleDraws {

    public static final Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.TEST);
    public static final Instant OPENS = Instant.parse("2026-03-01T08:00:00Z");
    public static final Instant CLOSES = Instant.parse("2026-03-01T20:00:00Z");

    /** The most tickets of a person in a draw. */
    public static final int CAP = 2;

    /** The most lines of a ticket. */
    public static final int LINES = 5;

    /** The lottery of the numbered draws. */
    static final LotterySlug MEGA = new LotterySlug("mega");

    private SampleDraws() {}

    /** Returns a draw that is open until {@link #CLOSES}, of a lottery of this slug. */
    public static Draw open(Tenant tenant, DrawId id, LotterySlug lotterySlug) {
        return open(tenant, id, lotterySlug, CLOSES);
    }

    /** Returns a draw that is open until then. */
    public static Draw open(Tenant tenant, DrawId id, LotterySlug lotterySlug, Instant closes) {
        return open(
                tenant,
                id,
                lotterySlug,
                rules(
                        tenant.mode(),
                        id,
                        closes,
                        new Tiers(List.of(new PoolTier("Tier 1", 5, 1, 600)))));
    }

    /** Returns a draw with two tiers that share the pool and two of fixed prizes. */
    public static Draw tiered(Tenant tenant, DrawId id, LotterySlug lotterySlug) {
        return open(
                tenant,
                id,
                lotterySlug,
                rules(
                        tenant.mode(),
                        id,
                        CLOSES,
                        new Tiers(
                                List.of(
                                        new PoolTier("Tier 1", 5, 1, 600),
                                        new PoolTier("Tier 2", 5, null, 200),
                                        new FixedTier("Tier 3", 4, null, 5_000),
                                        new FixedTier("Tier 4", 3, null, 500)))));
    }

    private static Draw open(
            Tenant tenant, DrawId id, LotterySlug lotterySlug, LotteryRules rules) {
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
                1,
                rules.times().closeAt(),
                0,
                Optional.empty(),
                OPENS,
                OPENS);
    }

    private static LotteryRules rules(Mode mode, DrawId id, Instant closes, Tiers tiers) {
        return new LotteryRules(
                id,
                mode,
                new DrawTimes(OPENS, closes, closes.plusSeconds(10)),
                new BeaconRule(SignedBeacons.chain(), 10, 1_000),
                CAP,
                LINES,
                new NumbersConfig(new NumberPool(5, 1, 20), Optional.of(new NumberPool(1, 1, 5))),
                new PrizePool("USD", 200, 500),
                tiers);
    }

    /** Returns the id of the draw of this number, from 0. */
    static DrawId id(int number) {
        return new DrawId("01957b1c-0000-8000-9000-%012d".formatted(number));
    }

    /** Returns the draw of this number, open until {@code closes}. */
    static Draw draw(int number, Instant closes) {
        return open(TENANT, id(number), MEGA, closes);
    }
}
