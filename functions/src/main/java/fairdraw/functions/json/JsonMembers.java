package fairdraw.functions.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object of a request, with a record of which were read and which are faulty.
 */
public final class JsonMembers {
    private static final String NOTHING = "";

    private final String path;
    private final Map<String, @Nullable Object> members;
    private final Map<String, FieldError> errors;
    private final Set<String> asked = new HashSet<>();
    private boolean mustSay;

    /**
     * Creates the members of an object.
     *
     * @param path the object's path in the request, empty for the request itself
     * @param errors the first fault of each member of the request, by its path
     */
    JsonMembers(
            String path, Map<String, @Nullable Object> members, Map<String, FieldError> errors) {
        this.path = path;
        this.members = members;
        this.errors = errors;
    }

    /** Returns the members of an object within this one. */
    JsonMembers within(String innerPath, Object object) {
        return new JsonMembers(innerPath, JsonTree.members(object), errors);
    }

    /**
     * Returns the members of an object that is missing from this one; their faults are not
     * collected.
     */
    JsonMembers none(String name) {
        return new JsonMembers(field(name), Map.of(), new LinkedHashMap<>());
    }

    List<FieldError> errors() {
        return List.copyOf(errors.values());
    }

    /** Whether the member is present and not null. */
    boolean has(String name) {
        return value(name).isPresent();
    }

    /** Whether the member is present and neither null nor the empty string. */
    boolean says(String name) {
        return value(name).filter(JsonMembers::saysSomething).isPresent();
    }

    /** Whether every member is null or the empty string. */
    boolean isEmpty() {
        return members.values().stream().noneMatch(JsonMembers::saysSomething);
    }

    /** Whether a value is neither null nor the empty string. */
    public static boolean saysSomething(@Nullable Object value) {
        return value != null && !value.equals(NOTHING);
    }

    boolean isNull(String name) {
        return members.containsKey(name) && value(name).isEmpty();
    }

    /** Returns the member's value, including the empty string. */
    Optional<Object> value(String name) {
        asked.add(name);
        return Optional.ofNullable(members.get(name));
    }

    /** Reads an optional member of a type. */
    <T> Optional<T> typed(String name, Class<T> type, String what) {
        return formed(
                name,
                value -> type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty(),
                what);
    }

    /** Reads an optional member of a form and refuses a value of any other form. */
    <T> Optional<T> formed(String name, Function<Object, Optional<T>> form, String what) {
        if (!(mustSay ? has(name) : says(name))) {
            return Optional.empty();
        }
        var formed = value(name).flatMap(form);
        if (formed.isEmpty()) {
            refuse(name, what);
        }
        return formed;
    }

    /**
     * Returns an object; an empty list counts as one, since some languages have only one empty
     * collection.
     */
    static Optional<Object> object(Object value) {
        return Optional.of(value instanceof List<?> list && list.isEmpty() ? Map.of() : value)
                .filter(Map.class::isInstance);
    }

    /** Reads an optional list whose elements have a type. */
    <T> Optional<List<T>> list(String name, Class<T> type, String what) {
        return list(
                name,
                value -> type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty(),
                what);
    }

    /** Reads an optional list whose elements have a form. */
    <T> Optional<List<T>> list(String name, Function<Object, Optional<T>> form, String what) {
        return typed(name, List.class, "a list of " + what)
                .flatMap(list -> {
                    var elements = new ArrayList<T>();
                    for (@Nullable Object element : (List<?>) list) {
                        var formed = Optional.<Object>ofNullable(element).flatMap(form);
                        if (formed.isEmpty()) {
                            refuse(name, "a list of " + what);
                            return Optional.empty();
                        }
                        elements.add(formed.get());
                    }
                    return Optional.of(elements);
                });
    }

    /** Returns the value, or refuses the member if the value is not acceptable. */
    <T> Optional<T> accepted(String name, Optional<T> value, Predicate<T> good, String what) {
        if (value.isPresent() && !good.test(value.get())) {
            refuse(name, what);
            return Optional.empty();
        }
        return value;
    }

    /**
     * Reads a required member, or returns a placeholder; here the empty string is a value like any
     * other, acceptable or not.
     */
    <T> T required(String name, Supplier<Optional<T>> reading, T placeholder) {
        if (!has(name)) {
            missing(name);
            return placeholder;
        }
        mustSay = true;
        try {
            return reading.get().orElse(placeholder);
        } finally {
            mustSay = false;
        }
    }

    // Only the first fault of a member is kept: later ones concern the placeholder in its place.

    void refuse(String name, String what) {
        String member = field(name);
        errors.putIfAbsent(member, FieldError.mustBe(member, what));
    }

    void missing(String name) {
        String member = field(name);
        errors.putIfAbsent(member, FieldError.missing(member));
    }

    /**
     * Refuses members that no reader asked for, except null, the empty string and the empty list,
     * which some clients write for every member without a value.
     */
    void refuseUnasked() {
        members.entrySet().stream()
                .filter(member -> !asked.contains(member.getKey()))
                .filter(member -> saysSomething(member.getValue()))
                .filter(member -> !member.getValue().equals(List.of()))
                .map(member -> field(member.getKey()))
                .forEach(unknown -> errors.putIfAbsent(unknown, FieldError.unknown(unknown)));
    }

    /** Returns the path of a member in the request. */
    String field(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
