package fairdraw.benchmarks.stack;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.Kind;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.Surface;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.AddDraw;
import fairdraw.domain.lotteries.DrawFrequency;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.LotteryType;
import fairdraw.domain.lotteries.Offer;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tiers;
import fairdraw.functions.wiring.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A partner with an API key and one lottery, whose draw is open. */
public record Shop(Tenant tenant, String secret, String slug, Draw draw) {
    public static final int MOST_TICKETS = 1_000;

    /** The time from the opening of the draw to its close. */
    public static final Duration OPEN = Duration.ofDays(1);

    /** Sets a shop up and moves the clock to a time at which its draw is open. */
    public static Shop open(Stack stack) {
        Wiring wiring = stack.wiring();
        Tenant tenant =
                new Tenant(
                        wiring.access().createOrganisation().create("Benchmarks").id(), Mode.LIVE);
        String secret =
                wiring.access()
                        .createKey()
                        .create(
                                new KeyMint.Order(
                                        new Owner.OfTenant(tenant),
                                        Surface.LOTTERIES,
                                        Kind.SECRET,
                                        Optional.empty(),
                                        "benchmarks"))
                        .orElseThrow()
                        .text();
        String slug =
                wiring.lotteries()
                        .createLottery()
                        .create(tenant, new LotterySlug("five-of-seventy"), form(), false)
                        .orElseThrow()
                        .slug()
                        .text();
        Instant openAt = stack.clock().instant().plus(Duration.ofMinutes(1));
        Instant closeAt = openAt.plus(OPEN);
        Draw draw =
                switch (wiring.lotteries()
                        .addDraw()
                        .add(
                                tenant,
                                new LotterySlug(slug),
                                _ ->
                                        new AddDraw.Order(
                                                new DrawTimes(openAt, closeAt, closeAt),
                                                Optional.empty()))) {
                    case AddDraw.Outcome.Added(var added) -> added;
                    case AddDraw.Outcome.LotteryNotFound _,
                            AddDraw.Outcome.Over _,
                            AddDraw.Outcome.Busy _ ->
                            throw new IllegalStateException("the draw was not added");
                };
        stack.clock().pass(Duration.ofMinutes(2));
        return new Shop(tenant, secret, slug, draw);
    }

    /** Returns the prefix of the keys of the partner's items. */
    public String place() {
        return tenant.organisation().text() + '#' + tenant.mode().word();
    }

    private static Lottery.Form form() {
        return new Lottery.Form(
                new Offer(
                        "Five of seventy",
                        "Five of seventy and one of twenty-five",
                        LotteryType.STANDARD_DRAW,
                        Optional.empty(),
                        Optional.empty(),
                        DrawFrequency.CUSTOM,
                        true),
                new Terms(
                        new NumbersConfig(
                                new NumberPool(5, 1, 70), Optional.of(new NumberPool(1, 1, 25))),
                        200,
                        "USD",
                        MOST_TICKETS,
                        10,
                        500,
                        new Tiers(
                                List.of(
                                        new PoolTier("5 + 1", 5, 1, 600),
                                        new PoolTier("5", 5, null, 400),
                                        new FixedTier("4", 4, null, 50_000),
                                        new FixedTier("3", 3, null, 1_000)))),
                60,
                Spread.ORDINARY_PEAK,
                Optional.empty(),
                Optional.empty());
    }
}
