package fairdraw.domain.lotteries;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.TierPrize;
import java.time.Instant;
import java.util.List;

/** The sample draw at each step of its progress. Its numbers are 1, 2, 3, 4, 5 and bonus 1. */
public final class LifeOfADraw {

    public static final Instant LATER = SampleDraws.CLOSES.plusSeconds(60);
    public static final Draw OPEN =
            SampleRegisters.unseen(
                    SampleDraws.tiered(
                            SampleDraws.TENANT,
                            new DrawId("01957b1c-0000-8000-9000-000000000001"),
                            new LotterySlug("weekly")));
    public static final Draw CLOSED =
            OPEN.to(new Progress.Closed(SampleDraws.CLOSES, 100, false), LATER, LATER);
    public static final Draw SEALED =
            CLOSED.to(
                    new Progress.Sealed(
                            (Progress.Closed) CLOSED.progress(),
                            "ab".repeat(32),
                            new Randomness.Round(
                                    LotteryRules.of(OPEN).beacon().chain().chainHash(), 77),
                            3),
                    LATER,
                    LATER);
    public static final Draw DRAWN =
            SEALED.to(
                    new Progress.Drawn(
                            (Progress.Sealed) SEALED.progress(),
                            List.of(5, 3, 1, 2, 4),
                            List.of(1),
                            LATER),
                    LATER,
                    LATER);
    public static final Draw SETTLED =
            DRAWN.to(
                    new Progress.Settled(
                            (Progress.Drawn) DRAWN.progress(),
                            new PrizeTable(
                                    List.of(
                                            new TierPrize("Tier 1", 1, 60_000),
                                            new TierPrize("Tier 2", 0, 0),
                                            new TierPrize("Tier 3", 2, 5_000),
                                            new TierPrize("Tier 4", 9, 500)),
                                    60_000,
                                    40_000)),
                    LATER,
                    LATER);
    public static final Draw COMPLETED =
            SETTLED.to(
                    new Progress.Completed((Progress.Settled) SETTLED.progress(), LATER, 3),
                    null,
                    LATER);
    public static final Draw CANCELLED =
            OPEN.to(new Progress.Cancelled("rain", LATER), null, LATER);

    private LifeOfADraw() {}
}
