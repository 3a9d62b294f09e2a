package fairdraw.verifier.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Short ways to write JSON values. */
public final class Written {

    private Written() {}

    /** Returns an object of alternating names and values. */
    public static Json.Obj object(@Nullable Object... namesAndValues) {
        SortedMap<String, Json> members = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(String.valueOf(namesAndValues[i]), json(namesAndValues[i + 1]));
        }
        return new Json.Obj(members);
    }

    /** Returns the JSON of a Java value. */
    public static Json json(@Nullable Object value) {
        return switch (value) {
            case null -> new Json.Null();
            case Json json -> json;
            case Integer whole -> new Json.Whole(whole);
            case Long whole -> new Json.Whole(whole);
            case Boolean bool -> new Json.Bool(bool);
            case List<?> values -> {
                List<Json> all = new ArrayList<>();
                for (Object each : values) {
                    all.add(json(each));
                }
                yield new Json.Arr(all);
            }
            default -> new Json.Text(value.toString());
        };
    }

    /** Returns an object with a member set, which another name leads to where it is {@code a/b}. */
    public static Json.Obj with(Json.Obj object, String path, @Nullable Object value) {
        int slash = path.indexOf('/');
        SortedMap<String, Json> members = new TreeMap<>(object.members());
        if (slash < 0) {
            members.put(path, json(value));
        } else {
            members.compute(
                    path.substring(0, slash),
                    (name, inner) ->
                            with((Json.Obj) json(inner), path.substring(slash + 1), value));
        }
        return new Json.Obj(members);
    }

    /** Returns an object without a member. */
    public static Json.Obj without(Json.Obj object, String member) {
        SortedMap<String, Json> members = new TreeMap<>(object.members());
        members.remove(member);
        return new Json.Obj(members);
    }
}
