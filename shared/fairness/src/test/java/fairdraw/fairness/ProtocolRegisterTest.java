package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Members;
import fairdraw.fairness.encoding.Utf8;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The register that the protocol's page prints, and the deadlines that are judged by it. */
final class ProtocolRegisterTest {
    @Test
    void theRegisterIsPrintedAsComputed() {
        ProtocolVectors printed = ProtocolVectors.below("The register");
        for (int i = 0; i < 10; i++) {
            assertThat(printed.get("entry " + i)).isEqualTo(Vectors.text("2 entry " + i));
            assertThat(printed.get("leaf of entry " + i))
                    .isEqualTo(Vectors.text("2 entry " + i + " leaf"));
        }
        for (int i = 0; i <= 10; i++) {
            assertThat(printed.get("root at " + i))
                    .isEqualTo(Vectors.part("roots").get(Integer.toString(i)));
        }
        assertThat(printed.get("frontier at 7"))
                .isEqualTo(ProtocolVectors.joined(Vectors.list("2 frontier at 7")));
        assertThat(printed.get("log")).isEqualTo(Vectors.text("2 log vkey"));
        assertThat(printed.get("imprint of the head at 6"))
                .isEqualTo(Vectors.text("2 stamped imprint of the head at 6"));
        for (String sizes : List.of("consistency 3 to 6", "consistency 6 to 10")) {
            assertThat(printed.get(sizes))
                    .isEqualTo(ProtocolVectors.joined(Vectors.list("2 " + sizes)));
        }
        List<String> note =
                Vectors.text("2 note at 6, cosigned by witnesses 1 and 2").lines().toList();
        assertThat(printed.get("log's line at 6")).isEqualTo(note.get(4));
        assertThat(printed.get("w1's line at 6")).isEqualTo(note.get(5) + "   (1694775006)");
        assertThat(printed.get("w2's line at 6")).isEqualTo(note.get(6) + "   (1694775007)");
        Members rules = Members.of(CanonicalJson.parse(Utf8.bytes(Vectors.text("1 rules"))));
        for (int i = 1; i <= 3; i++) {
            List<?> witnesses = rules.members("register").list("witnesses");
            assertThat(witnesses.get(i - 1)).isEqualTo(printed.get("witness " + i));
        }
        assertThat(printed.unread()).isEmpty();
    }

    @Test
    void deadlinesArePrintedAsJudged() {
        ProtocolVectors printed = ProtocolVectors.below("In and out");
        Map.ofEntries(
                        Map.entry(
                                "in the second of D",
                                "two in time, one of them in the second of D"),
                        Map.entry("one a second late", "one in time, one a second late"),
                        Map.entry("different heads count", "different heads count"),
                        Map.entry(
                                "a second behind D + gap",
                                "late: two saw the log without it a second behind D + gap"),
                        Map.entry(
                                "in the second of D + gap",
                                "one of them in the second of D + gap: neither"),
                        Map.entry(
                                "a head smaller than from",
                                "a head smaller than `from` says nothing"),
                        Map.entry(
                                "seen first behind D",
                                "nothing before D, the seal seen after it: neither"),
                        Map.entry("cancelled at D", "cancelled (entry 7) in the second of D"),
                        Map.entry("cancelled at D + 1", "cancelled a second behind D"),
                        Map.entry(
                                "expired at t(7) + 3600",
                                "expired (entry 8, claimSeconds 3600, the place from `drawn` ="
                                        + " entry 7) at t(7) + 3600"),
                        Map.entry("expired a second earlier", "expired a second earlier"))
                .forEach((name, vector) ->
                        assertThat(printed.get(name))
                                .isEqualTo(judged(Vectors.map("3 " + vector))));
        assertThat(printed.unread()).isEmpty();
    }

    private static String judged(Map<?, ?> vector) {
        String verdict;
        if (vector.containsKey("holds")) {
            verdict = Boolean.TRUE.equals(vector.get("holds")) ? "holds" : "fails";
        } else if (Boolean.TRUE.equals(vector.get("in"))) {
            verdict = "in";
        } else {
            verdict = Boolean.TRUE.equals(vector.get("out")) ? "out" : "neither";
        }
        Map<?, ?> cosigned = (Map<?, ?>) Objects.requireNonNull(vector.get("cosigned"));
        Map<String, String> seen = new TreeMap<>();
        cosigned.forEach((witness, heads) -> {
            String all =
                    ((List<?>) heads)
                            .stream()
                                    .map(pair -> ((List<?>) pair).get(0) + "@" + last(pair))
                                    .collect(Collectors.joining(", "));
            if (!all.isEmpty()) {
                seen.put((String) witness, witness + " " + all);
            }
        });
        return String.format("%-8s %s", verdict, String.join("; ", seen.values()));
    }

    private static Object last(Object pair) {
        return ((List<?>) pair).getLast();
    }
}
