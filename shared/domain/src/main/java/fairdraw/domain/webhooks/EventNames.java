package fairdraw.domain.webhooks;

import fairdraw.domain.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of all events that are told, and of those that a published page has and nobody tells
 * here: a webhook may want them, but nothing else.
 */
public final class EventNames {

    private static final List<String> NAMES =
            List.of(
                    "lottery.entry.created",
                    "lottery.ticket.won",
                    "lottery.ticket.cancelled",
                    "lottery.draw.opened",
                    "lottery.draw.closed",
                    "lottery.draw.sealed",
                    "lottery.draw.completed",
                    "lottery.draw.cancelled",
                    "campaign.draw.opened",
                    "campaign.draw.closed",
                    "campaign.draw.sealed",
                    "campaign.draw.completed",
                    "campaign.draw.cancelled",
                    "campaign.number.won",
                    "entry.received",
                    "entry.evaluated",
                    "entry.completed",
                    "draw.consumer.entered",
                    "draw.consumer.left",
                    "draw.consumer.denied",
                    "draw.consumer.won",
                    "draw.consumer.lost",
                    "draw.consumer.completed",
                    "draw.completed",
                    "distribution.opened",
                    "distribution.closed",
                    "distribution.updated",
                    // Published, and not told here: who is a consumer is their own shop's matter.
                    "consumer.created",
                    "consumer.updated",
                    "cart.recorded",
                    "cart.tickets.issued",
                    "cart.tickets.refused",
                    "cart.ticket.settled",
                    Webhook.TEST,
                    Webhook.CHANGED);

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
