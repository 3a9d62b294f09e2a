package fairdraw.aws.lotteries;

import fairdraw.domain.Tenant;
import fairdraw.domain.about.About;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.fairness.beacon.BeaconRounds;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Draws of the lottery of a {@link LotteryWorld} before they are stored. */
public final class PlannedDraws {

    private PlannedDraws() {}

    static Draw of(Tenant tenant, DrawId id, Terms terms, DrawTimes times) {
        LotteryRules rules = rules(tenant, id, terms, times);
        Instant planned = LotteryWorld.OPENS.minusSeconds(60);
        return new Draw(
                tenant,
                id,
                new LotteryOccasion(new LotteryId(new UUID(0, 1).toString()), LotteryWorld.SLUG),
                rules,
                rules.hash(),
                new Spread(2, 2),
                1,
                new Progress.Scheduled(),
                1,
                times.openAt(),
                0,
                Optional.empty(),
                planned,
                planned);
    }

    public static LotteryRules rules(Tenant tenant, DrawId id, Terms terms, DrawTimes times) {
        int lead = LotteryWorld.LEAD;
        var rounds = new BeaconRounds(SignedBeacons.chain(), times.closeAt(), times.drawAt(), lead);
        return terms.rules(
                id,
                tenant.mode(),
                times,
                new BeaconRule(SignedBeacons.chain(), lead, rounds.planned()),
                About.NOTHING);
    }
}
