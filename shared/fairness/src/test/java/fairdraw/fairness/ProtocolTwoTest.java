package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.IsoTime;
import fairdraw.fairness.encoding.Members;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.extraction.DistributedNumbers;
import fairdraw.fairness.extraction.Extraction;
import fairdraw.fairness.extraction.ExtractionMap;
import fairdraw.fairness.extraction.Fallback;
import fairdraw.fairness.extraction.GapReport;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The vectors that PROTOCOL-2.md prints: each is one that the code computes. */
final class ProtocolTwoTest {
    private static final String PAGE = "PROTOCOL-2.md";
    private static final String LAST = "Trees, rounds, text";

    private static ProtocolVectors below(String heading) {
        return ProtocolVectors.below(PAGE, heading);
    }

    private static String joined(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void allRead(ProtocolVectors printed) {
        assertThat(printed.unread()).isEmpty();
    }

    @Test
    void theLotterysDrawIsPrintedAsComputed() {
        ProtocolVectors printed = below("First draw: a lottery, to the cent");
        Map.ofEntries(
                        Map.entry("rules", "1 rules"),
                        Map.entry("rules hash", "1 rulesHash"),
                        Map.entry("lines", "1 ticket1.lines"),
                        Map.entry("personTag", "1 ticket1.personTag"),
                        Map.entry("commit", "1 ticket1.commit"),
                        Map.entry("core", "1 ticket1.core"),
                        Map.entry("leaf", "1 ticket1.leaf"),
                        Map.entry("stub", "2 ticket1.stub"),
                        Map.entry("receipt", "2 receipt of ticket 1"),
                        Map.entry("packed page", "1 packed page"),
                        Map.entry("root", "1 root"),
                        Map.entry("randomness", "1 randomness"),
                        Map.entry("seed", "1 seed"),
                        Map.entry("opened page", "1 opened page"))
                .forEach((name, vector) ->
                        assertThat(printed.get(name)).isEqualTo(Vectors.text(vector)));
        assertThat(List.of(printed.get("openKey"), printed.get("whoHash")))
                .isEqualTo(Vectors.list("1 ticket1.opening: openKey, whoHash"));
        Map.of(
                        "tickets in order", "1 leaves in order (ticket numbers)",
                        "main in drawn order", "1 main in drawn order",
                        "bonus in drawn order", "1 bonus in drawn order",
                        "ranking by ticket", "1 ranking by ticket number")
                .forEach((name, vector) ->
                        assertThat(printed.get(name)).isEqualTo(joined(Vectors.list(vector))));
        Members drawn = Members.of(CanonicalJson.parse(Vectors.entry(7)));
        byte[] signature = Hex.decode(drawn.text("signature"));
        assertThat(printed.get("round and signature"))
                .isEqualTo(drawn.number("round") + " " + Hex.encode(signature));
        assertThat(Hashing.sha256(signature)).isEqualTo(Vectors.bytes("1 randomness"));
        List<?> money = Vectors.list("1 pool cents, winning lines by tier, cents a line, rollover");
        assertThat(printed.get("pool cents")).isEqualTo(String.valueOf(money.get(0)));
        assertThat(printed.get("winning lines by tier")).isEqualTo(joined((List<?>) money.get(1)));
        assertThat(printed.get("cents a line by tier")).isEqualTo(joined((List<?>) money.get(2)));
        assertThat(printed.get("rollover cents")).isEqualTo(String.valueOf(money.get(3)));
        allRead(printed);
    }

    @Test
    void theRegisterIsPrintedAsComputed() {
        ProtocolVectors printed = below("The register");
        for (int i = 0; i < 10; i++) {
            assertThat(printed.get("entry " + i)).isEqualTo(Vectors.text("2 entry " + i));
            assertThat(printed.get("leaf of entry " + i))
                    .isEqualTo(Vectors.text("2 entry " + i + " leaf"));
        }
        for (int i = 0; i <= 10; i++) {
            assertThat(printed.get("root at " + i))
                    .isEqualTo(Vectors.part("roots").get(Integer.toString(i)));
        }
        assertThat(printed.get("frontier at 7")).isEqualTo(joined(Vectors.list("2 frontier at 7")));
        assertThat(printed.get("log")).isEqualTo(Vectors.text("2 log vkey"));
        assertThat(printed.get("imprint of the head at 6"))
                .isEqualTo(Vectors.text("2 stamped imprint of the head at 6"));
        for (String sizes : List.of("consistency 3 to 6", "consistency 6 to 10")) {
            assertThat(printed.get(sizes)).isEqualTo(joined(Vectors.list("2 " + sizes)));
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
        allRead(printed);
    }

    @Test
    void deadlinesArePrintedAsJudged() {
        ProtocolVectors printed = below("In and out");
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
        allRead(printed);
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

    @Test
    void theConsumersDrawIsPrintedAsComputed() {
        ProtocolVectors printed = below("Second draw: seven consumers");
        Members members = Members.of(Vectors.map("5 seal's and drawn's members"));
        Map.of(
                        "rules hash", "4 rulesHash",
                        "core of cons_0000", "4 core of cons_0000",
                        "smallest leaf", "4 smallest leaf",
                        "root", "4 root",
                        "seed", "4 seed",
                        "best score", "4 best score")
                .forEach((name, vector) ->
                        assertThat(printed.get(name)).isEqualTo(Vectors.text(vector)));
        assertThat(printed.get("signature of round 1000")).isEqualTo(members.text("opened"));
        assertThat(printed.get("ranking by index"))
                .isEqualTo(joined(Vectors.list("4 ranking by index in the sorted list")));
        assertThat(printed.get("main, 5 of 1..70"))
                .isEqualTo(joined(Vectors.list("4 main, 5 of 1..70")));
        allRead(printed);
    }

    @Test
    void automaticNumbersArePrintedAsComputed() {
        ProtocolVectors printed = below("Fourth draw: automatic numbers");
        assertThat(printed.get("keyHash")).isEqualTo(Vectors.text("5 keyHash"));
        assertThat(printed.get("key")).isEqualTo(Vectors.text("5 key"));
        assertThat(printed.get("first four of one series"))
                .isEqualTo(joined(Vectors.list("5 first four of one series")));
        assertThat(printed.get("last of one series")).isEqualTo(Vectors.number("5 last"));
        List<?> lanes =
                Vectors.list("5 20 series of 100,000, 7 numbers an entry: lanes [start, end)");
        assertThat(printed.get("lanes of 20 series"))
                .isEqualTo(
                        lanes.stream()
                                .map(lane -> "[" + joined((List<?>) lane) + ")")
                                .collect(Collectors.joining(", ")));
        assertThat(printed.get("given: 14 and 7"))
                .isEqualTo(
                        joined(
                                Vectors.list(
                                        "5 given 14 of lane 0 and 7 of lane 1: the seal's"
                                                + " `given`")));
        List<?> held =
                Vectors.list(
                        "5 the 14 numbers of lane 0; skipped where the 7 of lane 1 are not in the"
                                + " list");
        assertThat(printed.get("first 14 of lane 0")).isEqualTo(joined((List<?>) held.get(0)));
        assertThat(printed.get("skipped without lane 1's")).isEqualTo(String.valueOf(held.get(1)));
        allRead(printed);
    }

    @Test
    void theExtractionIsPrintedAsComputed() {
        ProtocolVectors printed = below("Third draw: a campaign by an extraction");
        Extraction extraction =
                new Extraction(
                        "6000",
                        LocalDate.of(2026, 1, 7),
                        List.of(printed.get("prizes").split(" ")));
        Map.of(
                        "no tens digit, 1 series", ExtractionMap.standard(0, 1),
                        "1 tens digit, 3 series", ExtractionMap.standard(1, 3),
                        "2 tens digits, 100 series", ExtractionMap.standard(2, 100),
                        "3 tens digits, 7 series", ExtractionMap.standard(3, 7))
                .forEach((name, map) ->
                        assertThat(printed.get(name))
                                .isEqualTo(text(List.of(map.number(extraction)))));
        ExtractionMap map = ExtractionMap.standard(1, 3);
        assertThat(printed.get("map of 1 tens digit")).isEqualTo(CanonicalJson.string(map.tree()));
        DistributedNumbers held =
                DistributedNumbers.of(LongStream.of(1, 57_690, 57_710, 157_698, 200_000, 299_999));
        DistributedNumbers others =
                DistributedNumbers.of(LongStream.of(57_690, 57_698, 257_698, 257_699));
        assertThat(printed.get("held in 3 series")).isEqualTo(text(all(held)));
        assertThat(printed.get("held in other series")).isEqualTo(text(all(others)));
        LuckyNumber beside = ExtractionMap.standard(0, 1).number(extraction);
        LuckyNumber drawn = LuckyNumber.ofIndex(100_000 + beside.index());
        for (Fallback fallback : Fallback.values()) {
            assertThat(printed.get(fallback.name()))
                    .isEqualTo(text(fallback.winners(map.number(extraction), held, 6)));
            assertThat(printed.get(fallback + " from 1"))
                    .isEqualTo(text(fallback.winners(drawn, others, 4)));
            GapReport report = GapReport.of(held, map, fallback);
            assertThat(printed.get("gap of " + fallback))
                    .isEqualTo(text(List.of(report.luckiest())) + ", " + report.outcomes());
        }
        allRead(printed);
    }

    private static List<LuckyNumber> all(DistributedNumbers numbers) {
        return IntStream.range(0, numbers.size()).mapToObj(numbers::at).toList();
    }

    private static String text(List<LuckyNumber> numbers) {
        return numbers.stream()
                .map(number -> number.seriesText() + "/" + number.orderText())
                .collect(Collectors.joining(" "));
    }

    @Test
    void treesRoundsAndTextArePrintedAsComputed() {
        ProtocolVectors printed = below(LAST);
        assertThat(printed.get("root of no leaves")).isEqualTo(Hex.encode(MerkleTree.emptyRoot()));
        List<byte[]> eight =
                Stream.of(
                                "",
                                "00",
                                "10",
                                "2021",
                                "3031",
                                "40414243",
                                "5051525354555657",
                                "606162636465666768696a6b6c6d6e6f")
                        .map(data -> Hashing.sha256(new byte[] {0}, Hex.decode(data)))
                        .toList();
        assertThat(printed.get("root of the classic eight"))
                .isEqualTo(Hex.encode(MerkleTree.root(eight)));
        for (String time : List.of("2024-12-16T12:00:00Z", "2024-12-16T12:00:00.001Z")) {
            assertThat(ProtocolVectors.line(PAGE, LAST, "first(" + time + ")"))
                    .endsWith(" " + BeaconChain.QUICKNET.roundAtOrAfter(Instant.parse(time)));
        }
        assertThat(printed.get("time(657413) on quicknet"))
                .isEqualTo(IsoTime.text(BeaconChain.QUICKNET.timeOf(657413)));
        byte[] canonical = Utf8.bytes(printed.get("canonical"));
        assertThat(CanonicalJson.bytes(CanonicalJson.parse(canonical))).isEqualTo(canonical);
    }
}
