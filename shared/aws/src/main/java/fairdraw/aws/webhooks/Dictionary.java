package fairdraw.aws.webhooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text that events have in common, in numbered editions: the skeletons of sample events, one a
 * line in the edition's file, the most frequent last. An edition never changes, nor do skeletons
 * under it, since what it packed is kept for a month.
 */
final class Dictionary {

    /** The edition that packs what is stored now. */
    static final int NEWEST = 1;

    private static final List<byte[]> EDITIONS =
            IntStream.rangeClosed(1, NEWEST).mapToObj(Dictionary::read).toList();

    private Dictionary() {}

    /**
     * Returns an edition's text; refuses a number that this release does not know, such as that of
     * a later one.
     */
    static byte[] edition(int number) {
        if (number < 1 || number > NEWEST) {
            throw new IllegalArgumentException("no edition " + number + " of the dictionary");
        }
        return EDITIONS.get(number - 1);
    }

    private static byte[] read(int number) {
        String name = "dictionary-" + number + ".jsonl";
        try (InputStream file =
                Objects.requireNonNull(Dictionary.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .map(Dictionary::skeleton)
                    .collect(Collectors.joining())
                    .getBytes(ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String skeleton(String sample) {
        DomainEvent event = DeliveryItems.event(sample);
        return Skeleton.of(
                        sample,
                        new Delivery.Key(event.tenant(), new WebhookId("wh_sample"), event.id()))
                .text();
    }
}
