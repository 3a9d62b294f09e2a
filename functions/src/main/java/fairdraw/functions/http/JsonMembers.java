package fairdraw.functions.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The members of one object of a request: which were asked for, and what is wrong with them. */
final class JsonMembers {
    private final String path;
    private final Map<String, @Nullable Object> members;
    private final List<FieldError> errors;
    private final Set<String> asked = new HashSet<>();

    /**
     * Members of an object.
     *
     * @param path of the object in the request, empty for the request itself
     * @param errors where all that is wrong with the request is gathered
     */
    JsonMembers(String path, Map<String, @Nullable Object> members, List<FieldError> errors) {
        this.path = path;
        this.members = members;
        this.errors = errors;
    }

    /** The members of an object within this one. */
    JsonMembers within(String innerPath, Object object) {
        return new JsonMembers(innerPath, JsonTree.members(object), errors);
    }

    /** The members of an object that should be within this one; nothing is wrong with it. */
    JsonMembers none(String name) {
        return new JsonMembers(field(name), Map.of(), new ArrayList<>());
    }

    List<FieldError> errors() {
        return errors;
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    boolean isNull(String name) {
        return members.containsKey(name) && value(name).isEmpty();
    }

    Optional<Object> value(String name) {
        asked.add(name);
        return Optional.ofNullable(members.get(name));
    }

    /** A member of a type, if any. */
    <T> Optional<T> typed(String name, Class<T> type, String what) {
        var value = value(name);
        if (value.isPresent() && !type.isInstance(value.get())) {
            refuse(name, what);
            return Optional.empty();
        }
        return value.map(type::cast);
    }

    /** A list whose elements have a type, if any. */
    <T> Optional<List<T>> list(String name, Class<T> type, String what) {
        return typed(name, List.class, "a list of " + what)
                .flatMap(list -> {
                    var elements = new ArrayList<T>();
                    for (Object element : (List<?>) list) {
                        if (!type.isInstance(element)) {
                            refuse(name, "a list of " + what);
                            return Optional.empty();
                        }
                        elements.add(type.cast(element));
                    }
                    return Optional.of(elements);
                });
    }

    /** What was read of a member, unless it is not good. */
    <T> Optional<T> accepted(String name, Optional<T> value, Predicate<T> good, String what) {
        if (value.isPresent() && !good.test(value.get())) {
            refuse(name, what);
            return Optional.empty();
        }
        return value;
    }

    /** What was read of a member that must be there, or a placeholder. */
    <T> T required(String name, Optional<T> value, T placeholder) {
        if (!has(name)) {
            missing(name);
        }
        return value.orElse(placeholder);
    }

    void refuse(String name, String what) {
        errors.add(FieldError.mustBe(field(name), what));
    }

    void missing(String name) {
        errors.add(FieldError.missing(field(name)));
    }

    void refuseUnasked() {
        members.keySet().stream()
                .filter(name -> !asked.contains(name))
                .map(this::field)
                .forEach(field -> errors.add(new FieldError(field, field + " is not known")));
    }

    /** The path of a member in the request. */
    String field(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
