package fairdraw.functions.giveaways;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RandomnessTimes;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.domain.lotteries.DrawStanding;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A giveaway in the answers to pages and to servers. */
final class GiveawayView {

    private GiveawayView() {}

    static Json ofPage(Draw draw, Instant now) {
        GiveawayOccasion told = GiveawayOccasion.of(draw);
        EntrantRules rules = EntrantRules.of(draw);
        return Json.published()
                .put("id", draw.id())
                .put("name", told.name())
                .put("sequenceId", told.sequenceId())
                .put("openAt", openAt(draw))
                .put("closeAt", closeAt(draw))
                .put("drawAt", rules.times().drawAt())
                .put("timeZone", told.timeZone())
                .put("capacity", rules.capacity())
                .put("winnerCount", rules.winnerCount())
                .put("status", pageWord(draw, now))
                .putIfPresent("entrantCount", Stage.awarded(draw).map(Progress.Awarded::entrants))
                .put("resultAt", RandomnessTimes.known(draw));
    }

    static Json ofServer(Draw draw, Instant now) {
        GiveawayOccasion told = GiveawayOccasion.of(draw);
        EntrantRules rules = EntrantRules.of(draw);
        return Json.published()
                .put("id", draw.id())
                .put("organizationId", draw.tenant().organisation())
                .put("sequenceId", told.sequenceId())
                .put("name", told.name())
                .put("timeZone", told.timeZone())
                .put("openAt", openAt(draw))
                .put("closeAt", closeAt(draw))
                .put("drawAt", rules.times().drawAt())
                .put("winnerCount", rules.winnerCount())
                .put("encryptionSeed", told.encryptionSeed())
                .put("maxEntries", rules.capacity())
                .put("metadata", told.metadata().map(GiveawayView::tree))
                .put("status", serverWord(draw, now))
                .put("createdAt", draw.createdAt())
                .put("updatedAt", draw.updatedAt())
                .put("admissionExpirationSeconds", rules.claimSeconds())
                .put("continueSelectingUntilCompleted", rules.passOn())
                .put("leadSeconds", rules.beacon().leadSeconds())
                .put("requireFingerprint", told.requiresFingerprint())
                .put("maxEntriesPerDevice", rules.maxEntriesPerDevice())
                .put("rulesHash", draw.publishedRulesHash())
                .put("resultAt", RandomnessTimes.known(draw));
    }

    private static Optional<Instant> openAt(Draw draw) {
        DrawTimes times = draw.rules().times();
        return GiveawayOccasion.of(draw).saysOpenAt()
                ? Optional.of(times.openAt())
                : Optional.empty();
    }

    private static Optional<Instant> closeAt(Draw draw) {
        DrawTimes times = draw.rules().times();
        return GiveawayOccasion.of(draw).saysCloseAt()
                ? Optional.of(times.closeAt())
                : Optional.empty();
    }

    /** Returns the status for pages, to which a cancelled draw is closed for ever. */
    private static String pageWord(Draw draw, Instant now) {
        return switch (serverWord(draw, now)) {
            case "DRAFT", "SCHEDULED" -> "PENDING";
            case "OPEN" -> "OPEN";
            case "DRAWN", "COMPLETED" -> "DRAWN";
            default -> "CLOSED";
        };
    }

    private static String serverWord(Draw draw, Instant now) {
        String word = DrawStanding.of(draw, now).status();
        return switch (word) {
            case "SEALED", "CANCELLED" -> "CLOSED";
            default -> word;
        };
    }

    private static Json tree(String json) {
        try {
            return Json.of(JsonTree.members(Objects.requireNonNull(JsonTree.read(json))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
