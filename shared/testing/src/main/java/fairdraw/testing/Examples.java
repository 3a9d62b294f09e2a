package fairdraw.testing;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.DrawFrequency;
import fairdraw.domain.lotteries.DrawSchedule;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.LotteryType;
import fairdraw.domain.lotteries.Offer;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tiers;
import java.util.List;
import java.util.Optional;

/** Valid objects for tests. */
public final class Examples {

    /** An organisation in test mode. */
    public static final Tenant TENANT = new Tenant("org_0123456789ABCDEFGHJKMNPQRS", Mode.TEST);

    private Examples() {}

    /** Returns five main numbers of 1 to 70 and one bonus number of 1 to 25. */
    public static NumbersConfig numbers() {
        return new NumbersConfig(new NumberPool(5, 1, 70), Optional.of(new NumberPool(1, 1, 25)));
    }

    /** Returns terms with that price of a line. */
    public static Terms terms(long ticketPriceUsdCents) {
        return new Terms(
                numbers(),
                ticketPriceUsdCents,
                "USD",
                5,
                10,
                400,
                new Tiers(
                        List.of(
                                new PoolTier("Tier 1", 5, 1, 500),
                                new FixedTier("Tier 2", 5, null, 100_000))));
    }

    /** Returns a lottery as an operator writes it, with a lead of 10 seconds. */
    public static Lottery.Form form(Optional<DrawSchedule> schedule) {
        return new Lottery.Form(
                new Offer(
                        "Mega Millions Weekly",
                        "A lottery",
                        LotteryType.STANDARD_DRAW,
                        Optional.of("#0A84FF"),
                        Optional.empty(),
                        DrawFrequency.CUSTOM,
                        true),
                terms(200),
                10,
                schedule,
                Optional.empty());
    }

    /** Returns the form with other terms. */
    public static Lottery.Form with(Terms terms, Lottery.Form form) {
        return new Lottery.Form(
                form.offer(), terms, form.leadSeconds(), form.schedule(), form.endsAt());
    }
}
