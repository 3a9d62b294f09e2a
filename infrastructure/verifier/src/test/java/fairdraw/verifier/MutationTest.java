package fairdraw.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.reading.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The detection of changes to every published value, one at a time. */
final class MutationTest {

    private static final String EVIDENCE = "/v1/draws/" + Operator.DRAW + "/evidence";

    /**
     * Values that no hash, signature or formula binds, and that the verifier does not claim to
     * check.
     */
    private static final Pattern FREE =
            Pattern.compile(
                    "claims/\\d+/(reason|at)" // told by the operator alone
                            + "|claims/ (dropped|swapped) .*" // neither is their completeness
                            + "|tiers/[13]/winners" // those tickets are not listed
                            + "|prizesNext dropped" // absent means null
                            + "|claimsNext dropped"
                            + "|result/extraction/prizes/\\d" // the map reads some digits only
                            + "|keys/0/from");

    /**
     * Further changes that nothing detects in a draw of winners, which has neither tiers nor
     * prizes.
     */
    private static final Pattern NOT_OF_WINNERS = Pattern.compile("prizesNext|tiers dropped");

    /** A value after a change, with the place of the change. */
    private record Mutant(String where, Json value) {}

    @ParameterizedTest
    @ValueSource(longs = 1)
    void noValueOfALotteryCanBeChangedUnnoticed(long seed) throws Exception {
        assertNoMutantLives(seed, new Operator(seed, new LotteryProduct()).publish(), false);
    }

    @ParameterizedTest
    @ValueSource(longs = 4)
    void noValueOfADrawOfWinnersCanBeChangedUnnoticed(long seed) throws Exception {
        List<String> events = List.of("EXPIRED", "COMPLETED", "DENIED", "COMPLETED");
        Product product = new RankedProduct(true, events);
        assertNoMutantLives(seed, new Operator(seed, product).publish(), true);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9})
    void noValueOfACampaignCanBeChangedUnnoticed(long seed) throws Exception {
        boolean automatic = seed % 2 == 0;
        Product product =
                seed < 8
                        ? CampaignProduct.byBeacon(automatic)
                        : CampaignProduct.byExtraction("ALTERNATE", automatic);
        assertNoMutantLives(seed, new Operator(seed, product).publish(), true);
    }

    private static void assertNoMutantLives(long seed, Published whole, boolean winners) {
        assertThat(whole.verified().holds()).isTrue();
        Random random = new Random(seed);
        List<String> alive = new ArrayList<>();
        int made = 0;
        for (Mutant mutant : mutants("", whole.receipt(), random)) {
            made++;
            if (whole.verified(mutant.value()).holds()) {
                alive.add("receipt " + mutant.where());
            }
        }
        for (var answer : whole.answers().entrySet()) {
            for (Mutant mutant : mutants("", answer.getValue(), random)) {
                if (!isFree(answer.getKey(), mutant.where(), winners)) {
                    made++;
                    if (whole.with(answer.getKey(), mutant.value()).verified().holds()) {
                        alive.add(answer.getKey() + " " + mutant.where());
                    }
                }
            }
        }
        assertThat(made).as("mutants, seed %d", seed).isGreaterThan(300);
        assertThat(alive).as("unnoticed, seed %d", seed).isEmpty();
    }

    private static boolean isFree(String path, String where, boolean winners) {
        // Of a further page of evidence, only the continued list is read.
        return (path.startsWith(EVIDENCE + "?prizes") && !where.startsWith("prizes"))
                || (path.startsWith(EVIDENCE + "?claims") && !where.startsWith("claims"))
                || FREE.matcher(where).matches()
                || (winners && NOT_OF_WINNERS.matcher(where).matches());
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
