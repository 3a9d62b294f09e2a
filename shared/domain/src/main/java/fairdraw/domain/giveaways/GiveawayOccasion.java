package fairdraw.domain.giveaways;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.draws.Progress;
import java.util.List;
import java.util.Optional;

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
 * @param archived whether operators' lists leave it out; one that is not over never is
 */
public record GiveawayOccasion(
        Optional<String> name,
        String sequenceId,
        String timeZone,
        boolean saysOpenAt,
        boolean saysCloseAt,
        String encryptionSeed,
        boolean requiresFingerprint,
        Optional<String> metadata,
        boolean archived)
        implements Occasion {

    /** The kind of draw that is held for it. */
    public static final Kind KIND =
            new Kind(
                    "draw",
                    "draws",
                    EntrantRules.class,
                    List.of(Progress.Awarded.class, Progress.Concluded.class));

    /** Returns the occasion of a giveaway; throws for a draw of another kind. */
    public static GiveawayOccasion of(Draw draw) {
        return draw.occasion(GiveawayOccasion.class);
    }

    /** Returns the same in the archive, or out of it. */
    GiveawayOccasion in(boolean archive) {
        return new GiveawayOccasion(
                name,
                sequenceId,
                timeZone,
                saysOpenAt,
                saysCloseAt,
                encryptionSeed,
                requiresFingerprint,
                metadata,
                archive);
    }

    @Override
    public Kind kind() {
        return KIND;
    }
}
