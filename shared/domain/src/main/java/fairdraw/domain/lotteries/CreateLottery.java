package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Creates a lottery and plans its first draws. */
public final class CreateLottery {

    private final Lotteries lotteries;
    private final PlanDraws planDraws;
    private final InstantSource clock;
    private final Ids ids;

    public CreateLottery(Lotteries lotteries, PlanDraws planDraws, InstantSource clock, Ids ids) {
        this.lotteries = lotteries;
        this.planDraws = planDraws;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Returns the new lottery; empty if its slug is taken.
     *
     * @param draft whether it takes entries and plans draws only once it is published
     */
    public Optional<Lottery> create(
            Tenant tenant, LotterySlug slug, Lottery.Form form, boolean draft) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LotteryStatus status = draft ? LotteryStatus.DRAFT : LotteryStatus.ACTIVE;
        Lottery lottery =
                Lottery.create(
                        tenant, new LotteryId(ids.uuid().toString()), slug, form, status, now);
        return lotteries.create(lottery)
                ? Optional.of(planDraws.plan(tenant, slug, now).orElse(lottery))
                : Optional.empty();
    }
}
