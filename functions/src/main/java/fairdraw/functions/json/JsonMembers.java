package fairdraw.functions.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The members of one object of a request: which were asked for, and what is wrong with them. */
public final class JsonMembers {
    private static final String NOTHING = "";

    private final String path;
    private final Map<String, @Nullable Object> members;
    private final List<FieldError> errors;
    private final Set<String> asked = new HashSet<>();
    private boolean mustSay;

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

    /** Whether the member is there and not null. */
    boolean has(String name) {
        return value(name).isPresent();
    }

    /** Whether the member says something: null and the empty text say that there is nothing. */
    boolean says(String name) {
        return value(name).filter(JsonMembers::saysSomething).isPresent();
    }

    /** Whether no member says anything. */
    boolean isEmpty() {
        return members.values().stream().noneMatch(JsonMembers::saysSomething);
    }

    /** Whether a value is neither null nor the empty text. */
    public static boolean saysSomething(@Nullable Object value) {
        return value != null && !value.equals(NOTHING);
    }

    boolean isNull(String name) {
        return members.containsKey(name) && value(name).isEmpty();
    }

    /** What is there, the empty text too. */
    Optional<Object> value(String name) {
        asked.add(name);
        return Optional.ofNullable(members.get(name));
    }

    /** A member of a type, if any. */
    <T> Optional<T> typed(String name, Class<T> type, String what) {
        return formed(
                name,
                value -> type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty(),
                what);
    }

    /** A member of a form, if any; what has another form is refused. */
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

    /** An object; an empty list is one too, since some languages know but one empty collection. */
    static Optional<Object> object(Object value) {
        return Optional.of(value instanceof List<?> list && list.isEmpty() ? Map.of() : value)
                .filter(Map.class::isInstance);
    }

    /** A list whose elements have a type, if any. */
    <T> Optional<List<T>> list(String name, Class<T> type, String what) {
        return list(
                name,
                value -> type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty(),
                what);
    }

    /** A list whose elements have a form, if any. */
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

    /** What was read of a member, unless it is not good. */
    <T> Optional<T> accepted(String name, Optional<T> value, Predicate<T> good, String what) {
        if (value.isPresent() && !good.test(value.get())) {
            refuse(name, what);
            return Optional.empty();
        }
        return value;
    }

    /**
     * What is read of a member that must be there, or a placeholder; here the empty text is a text
     * like any other, good or not.
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

    void refuse(String name, String what) {
        add(FieldError.mustBe(field(name), what));
    }

    void missing(String name) {
        add(FieldError.missing(field(name)));
    }

    /**
     * Adds the first fault of a member; its later ones are of the placeholder that stands for it.
     */
    private void add(FieldError error) {
        if (errors.stream().noneMatch(known -> known.field().equals(error.field()))) {
            errors.add(error);
        }
    }

    /**
     * Refuses members that nobody asked for. One that says nothing is absent; some clients write an
     * empty list for each that they have no value of.
     */
    void refuseUnasked() {
        members.entrySet().stream()
                .filter(member -> !asked.contains(member.getKey()))
                .filter(member -> saysSomething(member.getValue()))
                .filter(member -> !member.getValue().equals(List.of()))
                .map(member -> field(member.getKey()))
                .map(FieldError::unknown)
                .forEach(this::add);
    }

    /** The path of a member in the request. */
    String field(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
