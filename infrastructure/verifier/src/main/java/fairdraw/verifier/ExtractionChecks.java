package fairdraw.verifier;

import fairdraw.verifier.evidence.DigitMap;
import fairdraw.verifier.evidence.Extraction;
import fairdraw.verifier.evidence.Leaf;
import fairdraw.verifier.evidence.LuckyNumber;
import fairdraw.verifier.evidence.Manifest;
import fairdraw.verifier.evidence.Rules;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The checks of a draw by an extraction: it is sealed before the extraction, and its winners follow
 * from the prizes by the rules.
 */
final class ExtractionChecks {

    private static final Duration LEAST_LEAD_LIVE = Duration.ofHours(2);
    private static final Duration LEAST_LEAD_TEST = Duration.ofSeconds(5);

    /** The latest time in UTC at which an extraction is held: 20 h in Brasilia. */
    private static final LocalTime LATEST = LocalTime.of(23, 0);

    private static final Pattern PRIZE = Pattern.compile("[0-9]{5}");
    private static final int PRIZES = 5;
    private static final int PEOPLE = 2;

    private ExtractionChecks() {}

    /** Refuses rules whose times would let numbers be entered after the extraction. */
    static void demandTimes(Rules rules, Extraction extraction) throws Refuted {
        boolean live = rules.mode().equals(Rules.LIVE);
        Duration least = live ? LEAST_LEAD_LIVE : LEAST_LEAD_TEST;
        Refuted.unless(
                extraction.lead().compareTo(least) >= 0, "the lead is shorter than " + least);
        Refuted.unless(
                !rules.closeAt().isAfter(rules.drawAt().minus(extraction.lead())),
                "the draw closes too late for its extraction");
        Instant latest = extraction.name().date().atTime(LATEST).toInstant(ZoneOffset.UTC);
        Refuted.unless(
                !live || !rules.drawAt().isAfter(latest),
                "the extraction of that day is held at " + latest + ", before drawAt");
    }

    /**
     * Returns the time of the named extraction: its day, at the time of day of the one in the
     * rules.
     */
    static Instant time(Rules rules, Extraction extraction, Extraction.Name named) {
        long days = ChronoUnit.DAYS.between(extraction.name().date(), named.date());
        return rules.drawAt().plus(Duration.ofDays(days));
    }

    /**
     * Checks that the manifest's own time precedes the extraction of the rules by the lead, or else
     * that the manifest is marked late and names the first extraction that it precedes so.
     */
    static void seal(Report report, Manifest manifest, Rules rules, Extraction extraction) {
        report.check(
                "sealed before the extraction, by its own time"
                        + (manifest.late() ? " (marked late)" : "")
                        + (manifest.advanced() ? " (closed early)" : ""),
                () -> {
                    Extraction.Name due = extraction.name();
                    while (manifest.at()
                            .isAfter(time(rules, extraction, due).minus(extraction.lead()))) {
                        due = due.next();
                    }
                    boolean tooLate = !due.equals(extraction.name());
                    Refuted.unless(
                            manifest.late() == tooLate,
                            tooLate
                                    ? "it is late and not marked so"
                                    : "it is marked late, and is not");
                    Refuted.unless(
                            manifest.extraction().equals(Optional.of(due)),
                            "its time gives the extraction " + due);
                });
    }

    /**
     * Checks that the winners follow from the shown extraction; returns all numbers in the order in
     * which they would win.
     */
    static Optional<List<Leaf>> winners(
            Report report, Members result, Rules rules, Manifest manifest, List<Leaf> leaves) {
        if (rules.extraction().isEmpty() || rules.places().isEmpty()) {
            return Optional.empty();
        }
        Extraction extraction = rules.extraction().get();
        ResultChecks.demandAbsent(report, result, "seed");
        ResultChecks.demandAbsent(report, result, "numbers");
        Optional<List<String>> prizes =
                report.obtain("extraction", () -> prizes(result.members("extraction"), manifest));
        Optional<LuckyNumber> drawn =
                prizes.flatMap(all ->
                        report.obtain(
                                "drawn number of " + all,
                                () -> drawn(result, extraction.map(), all)));
        return drawn.flatMap(number ->
                report.obtain(
                        "winners by " + extraction.fallback(),
                        () -> {
                            List<Leaf> order =
                                    extraction
                                            .fallback()
                                            .winners(number, held(leaves), Integer.MAX_VALUE);
                            long shown = Math.min(order.size(), rules.places().get().winners());
                            ResultChecks.demandRanks(result, order.subList(0, (int) shown), true);
                            return order;
                        }));
    }

    private static List<String> prizes(Members shown, Manifest manifest) throws Refuted {
        Refuted.unless(
                Optional.of(Extraction.Name.of(shown)).equals(manifest.extraction()),
                "it is not the one that the manifest names");
        List<String> prizes = new ArrayList<>();
        for (Json prize : shown.list("prizes")) {
            Refuted.unless(
                    prize instanceof Json.Text text && PRIZE.matcher(text.value()).matches(),
                    "a prize is not five digits");
            if (prize instanceof Json.Text text) {
                prizes.add(text.value());
            }
        }
        Refuted.unless(prizes.size() == PRIZES, "it has " + prizes.size() + " prizes");
        // The verifier cannot know the real prizes; it sees only that two operators are said to
        // have entered them.
        shown.whole("by", PEOPLE, PEOPLE);
        return prizes;
    }

    private static LuckyNumber drawn(Members result, DigitMap map, List<String> prizes)
            throws Refuted {
        LuckyNumber drawn = map.number(prizes);
        Refuted.unless(
                LuckyNumber.of(result.members("number")).equals(drawn), "the prizes give " + drawn);
        return drawn;
    }

    private static NavigableMap<Long, NavigableMap<Long, Leaf>> held(List<Leaf> leaves) {
        NavigableMap<Long, NavigableMap<Long, Leaf>> held = new TreeMap<>();
        for (Leaf leaf : leaves) {
            if (leaf.active()) {
                LuckyNumber number = LuckyNumber.in(leaf);
                held.computeIfAbsent(number.series(), series -> new TreeMap<>())
                        .put(number.order(), leaf);
            }
        }
        return held;
    }
}
