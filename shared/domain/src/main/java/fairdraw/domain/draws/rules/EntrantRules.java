package fairdraw.domain.draws.rules;

import fairdraw.domain.Mode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The rules of a draw among people who enter once each, fixed before the first of them.
 *
 * @param capacity how many may be in at a time; empty for any number
 * @param winnerCount how many places there are
 * @param alternates how many ranks behind the winners are published
 * @param claimSeconds how long a won place is kept for its winner
 * @param passOn whether a place that is not claimed goes to the next rank
 * @param maxEntriesPerDevice how many people may enter from one device; empty for any number
 */
public record EntrantRules(
        String draw,
        Mode mode,
        DrawTimes times,
        BeaconRule beacon,
        OptionalInt capacity,
        int winnerCount,
        int alternates,
        int claimSeconds,
        boolean passOn,
        OptionalInt maxEntriesPerDevice)
        implements Rules {

    /** The kind's name in the document. */
    static final String KIND = "draw";

    private static final int FEWEST_ALTERNATES = 100;

    /** How many alternates stand behind so many winners. */
    public static int alternatesFor(int winnerCount) {
        return Math.max(FEWEST_ALTERNATES, winnerCount);
    }

    /** How many ranks are published. */
    public int ranks() {
        return Math.addExact(winnerCount, alternates);
    }

    /** Of {@code gates} gates, how many places the gate of this number has to give. */
    public OptionalInt spare(int gates, int gate) {
        return capacity.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        capacity.getAsInt() / gates + (gate < capacity.getAsInt() % gates ? 1 : 0));
    }

    @Override
    public Source source() {
        return beacon;
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("v", 1);
        document.put("kind", KIND);
        document.put("draw", draw);
        document.put("mode", mode.word());
        times.write(document);
        document.put("beacon", beacon.document());
        capacity.ifPresent(places -> document.put("capacity", places));
        document.put("winnerCount", winnerCount);
        document.put("alternates", alternates);
        document.put("claimSeconds", claimSeconds);
        document.put("passOn", passOn);
        maxEntriesPerDevice.ifPresent(most -> document.put("maxEntriesPerDevice", most));
        return document;
    }

    static EntrantRules parse(Map<?, ?> document) {
        return new EntrantRules(
                Fields.text(document, "draw"),
                Mode.of(Fields.text(document, "mode")).orElseThrow(),
                DrawTimes.parse(document),
                BeaconRule.parse(Fields.object(document, "beacon")),
                document.containsKey("capacity")
                        ? OptionalInt.of(Fields.whole(document, "capacity"))
                        : OptionalInt.empty(),
                Fields.whole(document, "winnerCount"),
                Fields.whole(document, "alternates"),
                Fields.whole(document, "claimSeconds"),
                Boolean.TRUE.equals(document.get("passOn")),
                document.containsKey("maxEntriesPerDevice")
                        ? OptionalInt.of(Fields.whole(document, "maxEntriesPerDevice"))
                        : OptionalInt.empty());
    }
}
