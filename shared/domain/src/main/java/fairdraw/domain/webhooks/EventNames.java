package fairdraw.domain.webhooks;

import fairdraw.domain.Spelling;
import fairdraw.domain.events.EventName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of all events that are told, and of those that a published page has and nobody tells
 * here: a webhook may want them, but nothing else.
 */
public final class EventNames {

    /** Published, and not told here: who is a consumer is their own shop's matter. */
    private static final List<String> UNTOLD = List.of("consumer.created", "consumer.updated");

    private static final List<String> NAMES =
            Stream.concat(Arrays.stream(EventName.values()).map(EventName::word), UNTOLD.stream())
                    .toList();

    private static final String ALL = "*";

    private EventNames() {}

    /** Whether a pattern is of a form that means some of these events, told in this format. */
    public static boolean tells(Format format, String pattern) {
        return pattern.equals(ALL) || patterns(format).anyMatch(pattern::equals);
    }

    /** The pattern nearest to one that means nothing. */
    public static Optional<String> nearest(Format format, String pattern) {
        // What is longer than any name is near to none.
        return Optional.of(pattern)
                .filter(EventFilter::isShort)
                .flatMap(word -> Spelling.nearest(word, patterns(format).toList()));
    }

    /** Every name and every beginning of one, names first. */
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
