package fairdraw.domain.draws;

import fairdraw.domain.draws.rules.CampaignRules;
import fairdraw.domain.draws.rules.EntrantRules;
import fairdraw.domain.draws.rules.LotteryRules;
import java.util.List;
import java.util.Optional;

/**
 * The purpose of a draw, and the details shown and published with it; none of it is a rule of the
 * draw.
 */
public interface Occasion {

    /** Returns the kind of the draws that are held for it. */
    Kind kind();

    /** A lottery, whose tickets are settled against drawn numbers. */
    record Lottery(String id, String slug) implements Occasion {

        public static final Kind KIND =
                new Kind(
                        LotteryRules.KIND,
                        "lotteries",
                        LotteryRules.class,
                        List.of(
                                Progress.Drawn.class,
                                Progress.Settled.class,
                                Progress.Completed.class));

        @Override
        public Kind kind() {
            return KIND;
        }
    }

    /**
     * A giveaway: places for people who enter once each.
     *
     * @param sequenceId the caller's own grouping
     * @param timeZone the zone in which its times were given
     * @param saysOpenAt whether its opening time was given, rather than derived from its creation
     * @param saysCloseAt whether its closing time was given, rather than derived from the draw's
     * @param encryptionSeed a label that callers keep with the draw
     * @param requiresFingerprint whether entering requires a device fingerprint
     * @param metadata a JSON object of the caller's
     */
    record Giveaway(
            Optional<String> name,
            String sequenceId,
            String timeZone,
            boolean saysOpenAt,
            boolean saysCloseAt,
            String encryptionSeed,
            boolean requiresFingerprint,
            Optional<String> metadata)
            implements Occasion {

        public static final Kind KIND =
                new Kind(
                        EntrantRules.KIND,
                        "draws",
                        EntrantRules.class,
                        List.of(Progress.Awarded.class, Progress.Concluded.class));

        @Override
        public Kind kind() {
            return KIND;
        }
    }

    /** A campaign, whose lucky numbers are drawn. */
    record Campaign(String id, String slug) implements Occasion {

        public static final Kind KIND =
                new Kind(
                        CampaignRules.KIND,
                        "campaigns",
                        CampaignRules.class,
                        List.of(Progress.Awarded.class, Progress.Concluded.class));

        @Override
        public Kind kind() {
            return KIND;
        }
    }
}
