package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.rules.Source;
import fairdraw.domain.lotteries.DrawStanding;
import fairdraw.fairness.Randomness;
import fairdraw.functions.json.Json;
import fairdraw.functions.requests.AboutView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Draws in the answers to operators. */
public final class DrawView {

    private DrawView() {}

    /** Returns a draw as an element of a list, for which its gates are not read. */
    public static Json draw(Draw draw, Instant now) {
        return draw(draw, Optional.empty(), Optional.empty(), now);
    }

    /** Returns a draw with the counts of its gates. */
    public static Json draw(Draw draw, List<Gates.Tally> tallies, Instant now) {
        return draw(
                draw,
                Optional.of(tallies.stream().mapToLong(Gates.Tally::entered).sum()),
                Optional.of(tallies.stream().mapToLong(Gates.Tally::left).sum()),
                now);
    }

    private static Json draw(Draw draw, Optional<Long> entered, Optional<Long> left, Instant now) {
        DrawStanding standing = DrawStanding.of(draw, now);
        DrawTimes times = draw.rules().times();
        OperatedKind kind = OperatedKinds.of(draw);
        return Json.object()
                .put("id", draw.id())
                .putAll(kind.occasion(draw))
                .put("status", standing.status())
                .put("openAt", times.openAt())
                .put("closeAt", times.closeAt())
                .put("drawAt", times.drawAt())
                .put("leadSeconds", leadSeconds(draw.rules().source()))
                .put("rulesHash", draw.publishedRulesHash())
                .put("round", round(draw, standing.sealed()))
                .put("entered", entered)
                .put("left", left)
                .put("numbers", standing.numbers())
                .put("prizePoolCents", standing.prizePoolCents())
                .put("tiers", standing.tiers())
                .putAll(kind.bounds(draw))
                .put("about", AboutView.about(draw.rules().about()))
                .put("cancelled", standing.cancelled().map(DrawView::cancelled))
                .put("createdAt", draw.createdAt())
                .put("updatedAt", draw.updatedAt());
    }

    private static int leadSeconds(Source source) {
        return switch (source) {
            case BeaconRule beacon -> beacon.leadSeconds();
            case ExtractionRule extraction -> extraction.leadSeconds();
        };
    }

    /** Returns the beacon round, sealed or planned; none if an extraction decides. */
    private static Optional<Long> round(Draw draw, Optional<Progress.Sealed> sealed) {
        return switch (sealed.map(Progress.Sealed::randomness).orElse(null)) {
            case Randomness.Round(_, var round) -> Optional.of(round);
            case Randomness.Contest _ -> Optional.empty();
            case null ->
                    switch (draw.rules().source()) {
                        case BeaconRule beacon -> Optional.of(beacon.round());
                        case ExtractionRule _ -> Optional.empty();
                    };
        };
    }

    private static Json cancelled(Progress.Cancelled cancelled) {
        return Json.object().put("reason", cancelled.reason()).put("at", cancelled.at());
    }
}
