package fairdraw.domain.giveaways;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.fairness.encoding.IsoTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events of a giveaway as it changes state, and as its organisation edits it. */
public final class GiveawayEvents {

    private final Gates gates;

    public GiveawayEvents(Gates gates) {
        this.gates = gates;
    }

    /**
     * Returns the event of the step from {@code before}, or from no draw, to {@code after}; empty
     * if there is none.
     */
    public Optional<DomainEvent> between(Optional<Draw> before, Draw after) {
        boolean moved =
                before.map(draw -> !draw.progress().word().equals(after.progress().word()))
                        .orElse(true);
        Optional<DomainEvent> told = moved ? moved(after) : Optional.empty();
        return told.or(() -> before.flatMap(draw -> updated(draw, after)));
    }

    private Optional<DomainEvent> moved(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Open _ -> {
                Instant at = draw.rules().times().openAt();
                Map<String, @Nullable Object> data = distribution(draw);
                data.put("openedAt", IsoTime.text(at));
                yield Optional.of(
                        event(EventName.DISTRIBUTION_OPENED, draw, draw.id().text(), at, data));
            }
            case Progress.Closed closed -> {
                Map<String, @Nullable Object> data = distribution(draw);
                data.put("closedAt", IsoTime.text(closed.closedAt()));
                data.put("totalParticipants", participants(draw));
                yield Optional.of(
                        event(
                                EventName.DISTRIBUTION_CLOSED,
                                draw,
                                draw.id().text(),
                                closed.closedAt(),
                                data));
            }
            case Progress.Awarded awarded -> {
                Instant at = awarded.drawnAt();
                Map<String, @Nullable Object> data = new LinkedHashMap<>();
                data.put("drawId", draw.id().text());
                data.put("sequenceId", GiveawayOccasion.of(draw).sequenceId());
                data.put("experienceId", null);
                data.put("completedAt", IsoTime.text(at));
                data.put("totalEntrants", awarded.entrants());
                data.put(
                        "winnersSelected",
                        Math.min(awarded.entrants(), EntrantRules.of(draw).winnerCount()));
                yield Optional.of(
                        event(EventName.DRAW_COMPLETED, draw, draw.id().text(), at, data));
            }
            case Progress.Draft _,
                    Progress.Scheduled _,
                    Progress.Sealed _,
                    Progress.Decided _,
                    Progress.Cancelled _ ->
                    Optional.empty();
        };
    }

    /** The gates are shut, so their tallies are final. */
    private long participants(Draw draw) {
        return gates.tallies(draw).stream()
                .mapToLong(tally -> tally.entered() - tally.left())
                .sum();
    }

    private static Optional<DomainEvent> updated(Draw before, Draw after) {
        List<String> changed = changed(GiveawayForm.of(before), GiveawayForm.of(after));
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> data = distribution(after);
        data.put("updatedAt", IsoTime.text(after.updatedAt()));
        data.put("changedFields", changed);
        return Optional.of(
                event(
                        EventName.DISTRIBUTION_UPDATED,
                        after,
                        after.id().text() + '#' + after.version(),
                        after.updatedAt(),
                        data));
    }

    /** Returns the members of the published form that differ. */
    private static List<String> changed(GiveawayForm before, GiveawayForm after) {
        Map<String, Boolean> changes = new LinkedHashMap<>();
        changes.put("name", !before.told().name().equals(after.told().name()));
        changes.put("timeZone", !before.told().timeZone().equals(after.told().timeZone()));
        changes.put("openAt", !before.openAt().equals(after.openAt()));
        changes.put("closeAt", !before.closeAt().equals(after.closeAt()));
        changes.put("drawAt", !before.drawAt().equals(after.drawAt()));
        changes.put("winnerCount", before.winnerCount() != after.winnerCount());
        changes.put("maxEntries", !before.capacity().equals(after.capacity()));
        changes.put("metadata", !before.told().metadata().equals(after.told().metadata()));
        changes.put("admissionExpirationSeconds", before.claimSeconds() != after.claimSeconds());
        changes.put("continueSelectingUntilCompleted", before.passOn() != after.passOn());
        changes.put(
                "maxEntriesPerDevice",
                !before.maxEntriesPerDevice().equals(after.maxEntriesPerDevice()));
        List<String> names = new ArrayList<>(changes.keySet());
        names.removeIf(name -> !changes.getOrDefault(name, false));
        return names;
    }

    private static Map<String, @Nullable Object> distribution(Draw draw) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("distributionId", draw.id().text());
        data.put("distributionType", "draw");
        data.put("sequenceId", GiveawayOccasion.of(draw).sequenceId());
        data.put("experienceId", null);
        return data;
    }

    private static DomainEvent event(
            EventName name,
            Draw draw,
            String subject,
            Instant at,
            Map<String, @Nullable Object> data) {
        return DomainEvent.once(name, draw.tenant(), subject, at, data);
    }
}
