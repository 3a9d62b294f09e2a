package fairdraw.domain.draws.rules;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Helpers to write stored documents and read them with types. Only our own code writes these
 * documents, so a missing member is a fault.
 */
public final class Fields {

    private Fields() {}

    /** Returns the members in the order given, which the JDK's own immutable maps do not keep. */
    public static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    public static int whole(Map<?, ?> document, String name) {
        return Math.toIntExact(cents(document, name));
    }

    public static long cents(Map<?, ?> document, String name) {
        return ((Number) present(document, name)).longValue();
    }

    public static String text(Map<?, ?> document, String name) {
        return (String) present(document, name);
    }

    public static Instant instant(Map<?, ?> document, String name) {
        return Instant.parse(text(document, name));
    }

    public static Map<?, ?> object(Map<?, ?> document, String name) {
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
