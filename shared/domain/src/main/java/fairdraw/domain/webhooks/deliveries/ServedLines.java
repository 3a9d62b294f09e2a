package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a run, in the order of their next turns. */
final class ServedLines {

    /** The time until a delivery that failed unexpectedly is looked at without a message. */
    static final Duration LEFT = Duration.ofSeconds(60);

    /** The time after which an index shows what was written. */
    private static final Duration INDEXED = Duration.ofSeconds(2);

    private final Map<Line, ServedLine> lines = new LinkedHashMap<>();
    private final Map<WebhookId, Receiver> receivers = new HashMap<>();

    /** Returns the line in this run, which has one receiver for both modes of a webhook. */
    ServedLine of(Line line) {
        return lines.computeIfAbsent(
                line,
                _ ->
                        new ServedLine(
                                line,
                                receivers.computeIfAbsent(line.webhookId(), _ -> new Receiver())));
    }

    Collection<ServedLine> all() {
        return lines.values();
    }

    Set<Line> names() {
        return Set.copyOf(lines.keySet());
    }

    /**
     * Returns the line with something to begin whose receiver has the fewest attempts under way,
     * which then takes its next turn after the others.
     */
    Optional<ServedLine> turn(Predicate<ServedLine> mayBegin) {
        Optional<ServedLine> chosen =
                lines.values().stream()
                        .filter(line -> line.hasNext() && mayBegin.test(line))
                        .min(Comparator.comparingInt(line -> line.receiver.underWay()));
        chosen.ifPresent(line -> {
            lines.remove(line.line);
            lines.put(line.line, line);
        });
        return chosen;
    }

    /** Returns the lines at which a later run has to look. */
    Set<Line> waiting(Instant now) {
        return lines.values().stream()
                .filter(line -> lookAt(line, now).isPresent())
                .map(line -> line.line)
                .collect(Collectors.toSet());
    }

    /** Returns the lines at which the next run has to look at once. */
    List<Line> due(Instant now) {
        return lines.values().stream()
                .filter(line -> lookAt(line, now).filter(at -> !at.isAfter(now)).isPresent())
                .map(line -> line.line)
                .toList();
    }

    /** Returns the first time at which a later run has to look at a line. */
    Optional<Instant> first(Instant now) {
        return lines.values().stream()
                .flatMap(line -> lookAt(line, now).stream())
                .min(Comparator.naturalOrder());
    }

    /** Returns those of these deliveries that this run has not begun. */
    List<Delivery.Key> unbegun(Set<Delivery.Key> carried) {
        return lines.values().stream()
                .map(ServedLine::unbegun)
                .flatMap(Collection::stream)
                .map(Delivery::key)
                .filter(carried::contains)
                .toList();
    }

    private static Optional<Instant> lookAt(ServedLine line, Instant now) {
        if (line.hasLeft()) {
            return Optional.of(now.plus(LEFT));
        }
        if (!line.unbegun().isEmpty()) {
            return Optional.of(now);
        }
        return Stream.concat(
                        line.next().stream(),
                        line.heardAt().stream()
                                .map(at -> at.plus(INDEXED))
                                .filter(at -> at.isAfter(now)))
                .min(Comparator.naturalOrder());
    }
}
