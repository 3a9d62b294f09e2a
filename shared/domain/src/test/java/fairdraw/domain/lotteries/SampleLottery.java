package fairdraw.domain.lotteries;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tiers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Valid lotteries under given slugs: five of 1 to 70 and a bonus of 1 to 25. */
public final class SampleLottery {

    public static final Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.TEST);
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private SampleLottery() {}

    /** Returns an active lottery without a schedule. */
    public static Lottery of(Tenant tenant, LotterySlug slug) {
        LotteryId id =
                new LotteryId(
                        UUID.nameUUIDFromBytes(slug.text().getBytes(StandardCharsets.UTF_8))
                                .toString());
        return Lottery.create(tenant, id, slug, form(Optional.empty()), NOON);
    }

    /** Returns a lottery as it is after it ended at the time of its creation. */
    public static Lottery ended(Lottery lottery) {
        return new Lottery(
                lottery.tenant(),
                lottery.id(),
                lottery.slug(),
                lottery.offer(),
                lottery.terms(),
                lottery.leadSeconds(),
                lottery.expectedPeak(),
                lottery.schedule(),
                Optional.of(lottery.createdAt()),
                lottery.status(),
                lottery.archived(),
                lottery.agenda(),
                lottery.version() + 1,
                lottery.createdAt(),
                lottery.updatedAt());
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
                Spread.ORDINARY_PEAK,
                schedule,
                Optional.empty());
    }

    /** Returns five main numbers of 1 to 70 and one bonus number of 1 to 25. */
    public static NumbersConfig numbers() {
        return new NumbersConfig(new NumberPool(5, 1, 70), Optional.of(new NumberPool(1, 1, 25)));
    }

    /** Returns terms with that price of a line. */
    public static Terms terms(long priceCents) {
        return new Terms(
                numbers(),
                priceCents,
                "USD",
                5,
                10,
                400,
                new Tiers(
                        List.of(
                                new PoolTier("Tier 1", 5, 1, 500),
                                new FixedTier("Tier 2", 5, null, 100_000))));
    }

    /** Returns the form with other terms. */
    static Lottery.Form named(String name, Lottery.Form form) {
        Offer offer = form.offer();
        return new Lottery.Form(
                new Offer(
                        name,
                        offer.description(),
                        offer.lotteryType(),
                        offer.primaryColor(),
                        offer.logoUrl(),
                        offer.drawFrequency(),
                        offer.requiresTicketPurchase()),
                form.terms(),
                form.leadSeconds(),
                form.expectedPeak(),
                form.schedule(),
                form.endsAt());
    }

    public static Lottery.Form with(Terms terms, Lottery.Form form) {
        return new Lottery.Form(
                form.offer(),
                terms,
                form.leadSeconds(),
                form.expectedPeak(),
                form.schedule(),
                form.endsAt());
    }
}
