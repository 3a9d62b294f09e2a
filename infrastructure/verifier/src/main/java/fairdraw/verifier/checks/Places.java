package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.Leaf;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.judging.Anchors;
import fairdraw.verifier.judging.Candidate;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.judging.Story;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The holders of a draw's places, after all that the register says of them. */
final class Places {

    private static final long A_DAY = 86_400;

    private final DrawRules rules;
    private final Story story;
    private final Anchors anchors;
    private final Findings findings;
    private final Set<Bytes> freed = new HashSet<>();
    private final Map<String, Integer> taken = new TreeMap<>();
    private final Map<Bytes, Long> holders = new LinkedHashMap<>();
    private final Map<String, Integer> early = new TreeMap<>();

    Places(DrawRules rules, Story story, Anchors anchors, Findings findings) {
        this.rules = rules;
        this.story = story;
        this.anchors = anchors;
        this.findings = findings;
    }

    /**
     * Follows the places from the ranking through every entry that frees one.
     *
     * @param ranking all ACTIVE leaves, the best first; empty where only tickets win
     * @param list all leaves, in their order
     */
    void follow(List<Leaf> ranking, List<Leaf> list, Candidate decided) throws Refuted {
        Entry drawn = story.drawn().orElseThrow(() -> new Refuted("it is not drawn"));
        long places = rules.places().map(DrawRules.Places::winners).orElse(0L);
        boolean passOn = rules.places().map(DrawRules.Places::passOn).orElse(false);
        boolean started = false;
        int next = 0;
        for (Entry entry : story.freed()) {
            if (!started && entry.index() > drawn.index()) {
                next = give(ranking, 0, places, drawn.index());
                started = true;
            }
            Bytes leaf = entry.members().hex("leaf", 32);
            Refuted.unless(isActive(leaf, list), "no ACTIVE leaf of the list was freed: " + leaf);
            Refuted.unless(freed.add(leaf), "leaf " + leaf + " was freed twice");
            Long giver = holders.remove(leaf);
            judge(entry, giver, decided);
            if (giver != null && passOn) {
                next = give(ranking, next, places, entry.index());
            }
        }
        if (!started) {
            give(ranking, 0, places, drawn.index());
        }
        tell();
    }

    /** Whether an ACTIVE leaf of the list, which ascends by its leaves, has this hash. */
    private static boolean isActive(Bytes hash, List<Leaf> list) {
        int at =
                Collections.binarySearch(
                        list, new Leaf(hash, Leaf.ACTIVE, hash), Comparator.naturalOrder());
        return at >= 0 && list.get(at).active();
    }

    private int give(List<Leaf> ranking, int from, long places, long giver) {
        int next = from;
        while (holders.size() < places && next < ranking.size()) {
            Bytes leaf = ranking.get(next++).hash();
            if (!freed.contains(leaf)) {
                holders.put(leaf, giver);
            }
        }
        return next;
    }

    private void judge(Entry entry, @Nullable Long giver, Candidate decided) throws Refuted {
        String event = entry.textOf("event");
        String by = event + " by " + entry.members().text("by") + " " + entry.textOf("reason");
        switch (event) {
            case "EXPIRED" -> expired(entry, giver);
            case "DENIED", "LEFT" -> {
                boolean unknown = anchors.in(entry.index(), decided.deadline());
                if (rules.lottery().isPresent()) {
                    findings.but("a ticket of a lottery was freed, tiers and pool unchanged");
                }
                (unknown ? early : taken).merge(by.trim(), 1, Integer::sum);
            }
            default -> throw new Refuted("no place can be " + event);
        }
    }

    private void expired(Entry entry, @Nullable Long giver) throws Refuted {
        OptionalLong term = rules.places().map(p -> p.claimSeconds()).orElse(OptionalLong.empty());
        Refuted.unless(term.isPresent(), "a place expired, and the rules have no term");
        if (giver == null) {
            throw new Refuted("a place expired that nobody held");
        }
        if (anchors.nobody()) {
            findings.but("that a place expired is the operator's word");
            return;
        }
        OptionalLong since = anchors.since(giver);
        OptionalLong at = anchors.since(entry.index());
        if (since.isEmpty() || at.isEmpty()) {
            findings.await("that a place expired is not witnessed");
            return;
        }
        Refuted.unless(
                at.getAsLong() >= since.getAsLong() + term.getAsLong(),
                "a place expired before its term");
        if (!anchors.byWitnesses()) {
            findings.but("that a place expired rests on stamps alone");
        }
    }

    private void tell() {
        early.forEach((by, count) ->
                findings.say(count + " freed before the result could be known: " + by));
        taken.forEach((by, count) ->
                findings.but(count + " freed after the result could be known: " + by));
        if (rules.places().isPresent()) {
            findings.say("places held by " + holders.keySet());
        }
    }

    /** Returns the leaves that hold a place, as far as the entries could be followed. */
    Set<Bytes> holders() {
        return Set.copyOf(holders.keySet());
    }

    /** Tells as of when the places are, in a draw that has not ended. */
    void asOf(long now) {
        if (story.end().isPresent() || rules.places().isEmpty()) {
            return;
        }
        OptionalLong newest = anchors.newest();
        if (newest.isEmpty()) {
            return;
        }
        String text = "places as of " + Instant.ofEpochSecond(newest.getAsLong());
        if (now > newest.getAsLong() + A_DAY) {
            findings.but(text + ", more than a day ago");
        } else {
            findings.say(text);
        }
    }
}
