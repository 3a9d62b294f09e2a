package fairdraw.verifier.checks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.command.JudgedDraw;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The detection of changes to every published value of a proven draw, one at a time. */
final class MutationTest {

    private static final int PROVEN = 0;

    /** Changes that leave the same facts, or take away what nothing is concluded from. */
    private static final Pattern FREE =
            Pattern.compile(
                    ".*/evidence/chains/? (dropped|doubled).*" // the beacon is described besides
                            + "|.*/evidence/register/entries/ (doubled|swapped) .*" // a set
                            + "|.*/evidence/register/heads/ (doubled|swapped) .*" // a set, too
                            + "|.*/evidence/register/heads/( dropped )?[12]" // others say as much
                            + "|/v1/register/\\w+/checkpoint( dropped)?" // the heads do
                            + "|/ (dropped|doubled) 0" // of receipts none is needed
                            + "|/0/link( dropped)?|/0/(proof|tagKey) dropped");

    private static final Pattern ENTRY = Pattern.compile(".*/entries/ (dropped|doubled) (\\d+)");

    /** A value after a change, with the place of the change. */
    private record Mutant(String where, Json value) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "honest draw",
                "honest lottery",
                "honest campaign",
                "honest automatic",
                "honest extraction"
            })
    void noValueCanBeChangedUnnoticed(String name) throws Refuted {
        Json.Obj draw = JudgedDraws.named(name).members().object();
        assertThat(exit(draw)).isEqualTo(PROVEN);
        long end = end(new Members(name, draw));
        Random random = new Random(1);
        List<String> alive = new ArrayList<>();
        int made = 0;
        for (String part : List.of("answers", "receipts")) {
            for (Mutant mutant : mutants("", Members.of(name, draw).json(part), random)) {
                if (!isFree(mutant.where(), end)) {
                    made++;
                    if (exit(Written.with(draw, part, mutant.value())) == PROVEN) {
                        alive.add(mutant.where());
                    }
                }
            }
        }
        assertThat(made).isGreaterThan(300);
        assertThat(alive).isEmpty();
    }

    /** Whether the change is free, or lies behind the draw's end in the register. */
    private static boolean isFree(String where, long end) {
        Matcher entry = ENTRY.matcher(where);
        return FREE.matcher(where).matches()
                || (where.startsWith("/v1/register/")
                        && entry.matches()
                        && Long.parseLong(entry.group(2)) > end);
    }

    /** Returns the index of the draw's last entry in the register. */
    private static long end(Members judged) throws Refuted {
        List<Members> entries =
                judged.members("answers")
                        .members("/v1/draws/" + judged.text("draw") + "/evidence")
                        .members("register")
                        .listOfMembers("entries");
        return entries.getLast().whole("index", 0, Long.MAX_VALUE);
    }

    private static int exit(Json.Obj draw) throws Refuted {
        return Verdict.of(new JudgedDraw(new Members("draw", draw)).verify()).exit();
    }

    private static List<Mutant> mutants(String where, Json value, Random random) {
        return switch (value) {
            case Json.Obj object -> {
                List<Mutant> all = new ArrayList<>();
                for (var each : object.members().entrySet()) {
                    String name = each.getKey();
                    String at = where.isEmpty() ? name : where + "/" + name;
                    Map<String, Json> without = new TreeMap<>(object.members());
                    without.remove(name);
                    all.add(new Mutant(at + " dropped", new Json.Obj(new TreeMap<>(without))));
                    for (Mutant mutant : mutants(at, each.getValue(), random)) {
                        Map<String, Json> changed = new TreeMap<>(object.members());
                        changed.put(name, mutant.value());
                        all.add(new Mutant(mutant.where(), new Json.Obj(new TreeMap<>(changed))));
                    }
                }
                yield all;
            }
            case Json.Arr array -> elements(where, array.values(), random);
            case Json.Text text -> List.of(new Mutant(where, new Json.Text(bent(text, random))));
            case Json.Whole(long whole) ->
                    List.of(
                            new Mutant(where, new Json.Whole(whole + 1)),
                            new Mutant(where, new Json.Whole(whole - 1)));
            case Json.Bool(boolean bool) -> List.of(new Mutant(where, new Json.Bool(!bool)));
            case Json.Null none -> List.of(new Mutant(where, new Json.Text("x")));
        };
    }

    private static List<Mutant> elements(String where, List<Json> values, Random random) {
        List<Mutant> all = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Json value = values.get(i);
            List<Json> without = new ArrayList<>(values);
            without.remove(i);
            all.add(new Mutant(where + "/ dropped " + i, new Json.Arr(without)));
            List<Json> twice = new ArrayList<>(values);
            twice.add(i, value);
            all.add(new Mutant(where + "/ doubled " + i, new Json.Arr(twice)));
            if (i > 0 && !value.equals(values.get(i - 1))) {
                List<Json> swapped = new ArrayList<>(values);
                swapped.set(i, swapped.set(i - 1, value));
                all.add(new Mutant(where + "/ swapped " + i, new Json.Arr(swapped)));
            }
            for (Mutant mutant : mutants(where + "/" + i, value, random)) {
                List<Json> changed = new ArrayList<>(values);
                changed.set(i, mutant.value());
                all.add(new Mutant(mutant.where(), new Json.Arr(changed)));
            }
        }
        return all;
    }

    /** Returns the text with one bit of one character flipped. */
    private static String bent(Json.Text text, Random random) {
        if (text.value().isEmpty()) {
            return "x";
        }
        StringBuilder bent = new StringBuilder(text.value());
        int at = random.nextInt(bent.length());
        bent.setCharAt(at, (char) (bent.charAt(at) ^ (1 << random.nextInt(7))));
        return bent.toString();
    }
}
