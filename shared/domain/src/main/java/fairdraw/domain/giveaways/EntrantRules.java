package fairdraw.domain.giveaways;

import fairdraw.domain.Mode;
import fairdraw.domain.about.About;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.Fields;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.domain.draws.rules.Source;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.beacon.BeaconChain;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The rules of a giveaway, in which each person enters once, fixed before its first entrant.
 *
 * @param capacity the largest number of entrants at a time; empty for no limit
 * @param winnerCount the number of places
 * @param alternates the number of ranks published after the winners
 * @param claimSeconds the seconds for which a won place is kept for its winner
 * @param passOn whether an unclaimed place goes to the next rank
 * @param maxEntriesPerDevice the largest number of entrants from one device; empty for no limit
 */
public record EntrantRules(
        DrawId draw,
        Mode mode,
        DrawTimes times,
        BeaconRule beacon,
        OptionalInt capacity,
        int winnerCount,
        int alternates,
        int claimSeconds,
        boolean passOn,
        OptionalInt maxEntriesPerDevice,
        About about)
        implements Rules {

    private static final int FEWEST_ALTERNATES = 100;

    /** Returns the rules of a giveaway; throws for a draw of another kind. */
    public static EntrantRules of(Draw draw) {
        return draw.rules(EntrantRules.class);
    }

    /** Returns the number of alternates for that many winners: as many again, but at least 100. */
    public static int alternatesFor(int winnerCount) {
        return Math.max(FEWEST_ALTERNATES, winnerCount);
    }

    /** Returns the same rules, which say this besides. */
    EntrantRules saying(About about) {
        return new EntrantRules(
                draw,
                mode,
                times,
                beacon,
                capacity,
                winnerCount,
                alternates,
                claimSeconds,
                passOn,
                maxEntriesPerDevice,
                about);
    }

    /** Returns the number of published ranks: winners and alternates. */
    public int ranks() {
        return Math.addExact(winnerCount, alternates);
    }

    /** Returns the end of the period in which a won place can be claimed. */
    public Instant claimBy(Mark won, Progress.Awarded awarded) {
        return won.wonAt(awarded.drawnAt()).plusSeconds(claimSeconds);
    }

    @Override
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
        document.put("kind", GiveawayOccasion.KIND.word());
        document.put("draw", draw.text());
        document.put("mode", mode.word());
        times.write(document);
        document.put("beacon", beacon.document());
        capacity.ifPresent(places -> document.put("capacity", places));
        document.put("winnerCount", winnerCount);
        document.put("alternates", alternates);
        document.put("claimSeconds", claimSeconds);
        document.put("passOn", passOn);
        maxEntriesPerDevice.ifPresent(most -> document.put("maxEntriesPerDevice", most));
        document.putAll(about.member());
        return document;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The limit of a device is not in it, since no list can show whether it was kept.
     */
    @Override
    public Map<String, Object> document(Registration registration) {
        Map<String, Object> document = registration.begin(this, GiveawayOccasion.KIND.word());
        document.put("beacon", beacon.document());
        capacity.ifPresent(places -> document.put("capacity", places));
        document.put("winnerCount", winnerCount);
        document.put("alternates", alternatesFor(winnerCount));
        document.put("claimSeconds", claimSeconds);
        if (passOn) {
            document.put("passOn", true);
        }
        document.putAll(about.member());
        return document;
    }

    /**
     * Parses a document that {@link #document} wrote.
     *
     * @param chains the chains that were stored with the document, by their hashes
     */
    public static EntrantRules parse(Map<?, ?> document, Function<String, BeaconChain> chains) {
        return new EntrantRules(
                new DrawId(Fields.text(document, "draw")),
                Mode.of(Fields.text(document, "mode")).orElseThrow(),
                DrawTimes.parse(document),
                BeaconRule.parse(Fields.object(document, "beacon"), chains),
                document.containsKey("capacity")
                        ? OptionalInt.of(Fields.whole(document, "capacity"))
                        : OptionalInt.empty(),
                Fields.whole(document, "winnerCount"),
                Fields.whole(document, "alternates"),
                Fields.whole(document, "claimSeconds"),
                Boolean.TRUE.equals(document.get("passOn")),
                document.containsKey("maxEntriesPerDevice")
                        ? OptionalInt.of(Fields.whole(document, "maxEntriesPerDevice"))
                        : OptionalInt.empty(),
                About.parse(document));
    }
}
