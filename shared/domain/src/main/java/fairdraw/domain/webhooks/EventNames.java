package fairdraw.domain.webhooks;

import fairdraw.domain.Spelling;
import fairdraw.domain.events.EventName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of all published events, and of those that a third-party specification defines but this
 * server never publishes: a webhook may ask for these names too, but for no others.
 */
public final class EventNames {

    /** Specified, but never published here: consumers are managed by their own shop. */
    private static final List<String> UNTOLD = List.of("consumer.created", "consumer.updated");

    private static final List<String> NAMES =
            Stream.concat(Arrays.stream(EventName.values()).map(EventName::word), UNTOLD.stream())
                    .toList();

    private static final String ALL = "*";

    private EventNames() {}

    /**
     * Whether a pattern matches at least one event that this format can deliver, and is well
     * formed.
     */
    public static boolean tells(Format format, String pattern) {
        return pattern.equals(ALL) || patterns(format).anyMatch(pattern::equals);
    }

    /** Returns the valid pattern closest to an invalid one; empty if none is close. */
    public static Optional<String> nearest(Format format, String pattern) {
        // A text longer than any name is close to none.
        return Optional.of(pattern)
                .filter(EventFilter::isShort)
                .flatMap(word -> Spelling.nearest(word, patterns(format).toList()));
    }

    /** Returns every name and every prefix of one, names first. */
    private static Stream<String> patterns(Format format) {
        return Stream.concat(NAMES.stream(), NAMES.stream().flatMap(EventNames::beginnings))
                .distinct()
                .filter(format::canTell);
    }

    private static Stream<String> beginnings(String name) {
        return Stream.iterate(
                        name.lastIndexOf('.'),
                        dot -> dot > 0,
                        dot -> name.lastIndexOf('.', dot - 1))
                .map(dot -> name.substring(0, dot) + ".*");
    }
}
