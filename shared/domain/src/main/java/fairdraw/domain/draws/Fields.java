package fairdraw.domain.draws;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Typed reading of a stored document; a document that we wrote ourselves never lacks a member. */
final class Fields {

    private Fields() {}

    static int whole(Map<?, ?> document, String name) {
        return Math.toIntExact(cents(document, name));
    }

    static long cents(Map<?, ?> document, String name) {
        return ((Number) present(document, name)).longValue();
    }

    static String text(Map<?, ?> document, String name) {
        return (String) present(document, name);
    }

    static Instant instant(Map<?, ?> document, String name) {
        return Instant.parse(text(document, name));
    }

    static Map<?, ?> object(Map<?, ?> document, String name) {
        return (Map<?, ?>) present(document, name);
    }

    private static Object present(Map<?, ?> document, String name) {
        @Nullable Object value = document.get(name);
        if (value == null) {
            throw new IllegalStateException("a stored document lacks " + name);
        }
        return value;
    }
}
