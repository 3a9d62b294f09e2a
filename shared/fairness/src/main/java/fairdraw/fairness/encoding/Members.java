package fairdraw.fairness.encoding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object; each read refuses a member of another type. */
public final class Members {
    private final Map<?, ?> map;

    private Members(Map<?, ?> map) {
        this.map = map;
    }

    public static Members of(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("an object is expected");
        }
        return new Members(map);
    }

    public boolean has(String name) {
        return map.get(name) != null;
    }

    public Members members(String name) {
        return of(map.get(name));
    }

    public List<?> list(String name) {
        if (!(map.get(name) instanceof List<?> list)) {
            throw new IllegalArgumentException(name + " must be a list");
        }
        return list;
    }

    public String text(String name) {
        if (!(map.get(name) instanceof String text)) {
            throw new IllegalArgumentException(name + " must be text");
        }
        return text;
    }

    public long number(String name) {
        return switch (map.get(name)) {
            case Integer i -> i;
            case Long l -> l;
            case null, default ->
                    throw new IllegalArgumentException(name + " must be a whole number");
        };
    }
}
