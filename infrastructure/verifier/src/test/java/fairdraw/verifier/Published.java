package fairdraw.verifier;

import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The answers of a draw in memory, and short ways to write JSON values. */
public record Published(String draw, Map<String, Json> answers, Json receipt) implements Answers {

    @Override
    public Json get(String pathAndQuery) throws Refuted {
        Json answer = answers.get(pathAndQuery);
        if (answer == null) {
            throw new Refuted("GET " + pathAndQuery + " answered 404");
        }
        return answer;
    }

    /** Runs the verifier on these answers and the receipt. */
    Report verified() {
        return verified(receipt);
    }

    Report verified(Json held) {
        Report report = new Report(line -> {});
        new Verification(
                        this,
                        draw,
                        held instanceof Json.Null ? Optional.empty() : Optional.of(held),
                        report)
                .run();
        return report;
    }

    /** Returns the answers with one of them replaced. */
    Published with(String path, Json answer) {
        Map<String, Json> changed = new TreeMap<>(answers);
        changed.put(path, answer);
        return new Published(draw, changed, receipt);
    }

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
            case Bytes bytes -> new Json.Text(bytes.hex());
            case Boolean bool -> new Json.Bool(bool);
            case Integer whole -> new Json.Whole(whole);
            case Long whole -> new Json.Whole(whole);
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

    /** Returns the names of the checks that failed. */
    List<String> failed() {
        return checks(Report.Mark.FAIL);
    }

    List<String> checks(Report.Mark mark) {
        return verified().lines().stream()
                .filter(line -> line.mark() == mark)
                .map(Report.Line::check)
                .toList();
    }

    /** Returns the answers with one of them changed. */
    Published with(String path, UnaryOperator<Json.Obj> change) throws Refuted {
        return with(path, change.apply(Members.of(path, get(path)).object()));
    }

    /** Returns a change of the object of a member. */
    static UnaryOperator<Json.Obj> within(String member, UnaryOperator<Json.Obj> change) {
        return object ->
                set(member, change.apply((Json.Obj) json(object.members().get(member))))
                        .apply(object);
    }

    /** Returns a change of one member. */
    static UnaryOperator<Json.Obj> set(String member, Object value) {
        return object -> {
            Map<String, Json> members = new TreeMap<>(object.members());
            members.put(member, json(value));
            return new Json.Obj(new TreeMap<>(members));
        };
    }
}
