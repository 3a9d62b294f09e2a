package fairdraw.verifier.judging;

import fairdraw.verifier.drawing.Extraction;
import fairdraw.verifier.drawing.Rounds;
import fairdraw.verifier.draws.Chain;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The rule of decision: of a sealed list and the later rounds that the register names, what has
 * decided, by what was proven in time alone.
 */
public final class Decision {

    /** The state of a decision. */
    public enum State {
        /** The last candidate decides. */
        DECIDED,
        /** Nothing decides yet. */
        OPEN,
        /** The register contradicts the rules. */
        FAILED
    }

    /**
     * A decision.
     *
     * @param candidate what decides, or where the decision stopped
     * @param passed the candidates before it, which were late or never came
     */
    public record Outcome(State state, Optional<Candidate> candidate, List<Candidate> passed) {}

    private static final Set<DayOfWeek> DAYS = Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY);
    private static final long A_WEEK = 7 * 86_400;

    private final DrawRules rules;
    private final Map<Bytes, Chain> chains;
    private final Anchors anchors;
    private final Brought brought;
    private final Findings findings;
    private final List<Candidate> passed = new ArrayList<>();
    private boolean fallbackUsed;

    Decision(
            DrawRules rules,
            Map<Bytes, Chain> chains,
            Anchors anchors,
            Brought brought,
            Findings findings) {
        this.rules = rules;
        this.chains = chains;
        this.anchors = anchors;
        this.brought = brought;
        this.findings = findings;
    }

    /** Decides by the seal and the later rounds, in their order. */
    Outcome decide(Entry seal, List<Entry> rounds) throws Refuted {
        Candidate current = first(seal);
        for (Entry next : rounds) {
            boolean in = anchors.in(current.index(), current.deadline());
            String why = next.textOf("why");
            boolean missing =
                    why.equals(rules.extraction().isPresent() ? "NOT_HELD" : "BEACON_DEAD");
            if (in && !missing) {
                findings.but(why + " behind a list that was in does not count");
                return outcome(State.DECIDED, current);
            }
            State passes = in ? missed(next, current, false) : late(next, why, current);
            if (passes != State.DECIDED) {
                return outcome(passes, current);
            }
            passed.add(current);
            if (in) {
                findings.but(why + ": " + current + " is said never to have come; look it up");
            }
            current = next(next, current, why.equals("BEACON_DEAD"));
        }
        return outcome(
                anchors.in(current.index(), current.deadline()) ? State.DECIDED : State.OPEN,
                current);
    }

    private Outcome outcome(State state, Candidate candidate) {
        return new Outcome(state, Optional.of(candidate), List.copyOf(passed));
    }

    /** Whether a later round may follow a candidate that was not proven in time. */
    private State late(Entry next, String why, Candidate current) {
        switch (why) {
            case "LATE" -> {
                boolean ownWord = !anchors.byWitnesses() && !anchors.nobody();
                if (!ownWord && !anchors.out(current.index(), current.deadline())) {
                    findings.fail("called late, and the witnesses do not prove it");
                    return State.FAILED;
                }
                findings.but(
                        ownWord
                                ? "LATE by the operator's own word: a later round decides"
                                : "LATE, as the witnesses prove: a later round decides");
                return State.DECIDED;
            }
            case "UNPROVEN" -> {
                if (rules.live()) {
                    findings.fail("whether the list was in time was never proven");
                    return State.FAILED;
                }
                findings.but("UNPROVEN: a later round decides");
                return State.DECIDED;
            }
            default -> {
                findings.fail(why + " behind what was not proven in time, entry " + next.index());
                return State.FAILED;
            }
        }
    }

    /**
     * Whether what never came was missed in truth: nobody holds its result, or it came after this
     * entry was in.
     *
     * @param cancelled whether the entry cancels, and names no other chain
     */
    State missed(Entry entry, Candidate current, boolean cancelled) {
        OptionalLong came = brought.came(rules, current);
        if (came.isPresent() && !anchors.in(entry.index(), came.getAsLong() - rules.margin())) {
            findings.fail("the result of " + current + " is there: it was not missed");
            return State.FAILED;
        }
        if (rules.beacon().isEmpty()) {
            return State.DECIDED;
        }
        if (!cancelled) {
            Optional<Bytes> fallback = rules.beacon().get().fallback();
            if (fallbackUsed
                    || fallback.isEmpty()
                    || !entry.textOf("chain").equals(fallback.get().hex())) {
                findings.fail("BEACON_DEAD names a chain that the rules do not");
                return State.FAILED;
            }
        }
        if (anchors.nobody()) {
            findings.but("that the beacon was dead for 7 days is the operator's word");
            return State.DECIDED;
        }
        OptionalLong since = anchors.since(entry.index());
        if (since.isEmpty()) {
            findings.await("BEACON_DEAD is not witnessed");
            return State.DECIDED;
        }
        if (since.getAsLong() < current.time() + A_WEEK) {
            findings.fail("the beacon was called dead before 7 days");
            return State.FAILED;
        }
        return State.DECIDED;
    }

    private Candidate first(Entry seal) throws Refuted {
        if (rules.extraction().isPresent()) {
            Extraction extraction = rules.extraction().get();
            Refuted.unless(!seal.members().has("round"), "the seal names a round");
            return contest(seal.index(), extraction.name());
        }
        DrawRules.Source source =
                rules.beacon().orElseThrow(() -> new Refuted("the rules name no beacon"));
        if (!seal.members().has("round")) {
            return round(seal.index(), source.round(), chain(source.chain()));
        }
        Refuted.unless(!rules.live(), "a live draw was closed early");
        return round(
                seal.index(), seal.members().whole("round", 1, Rounds.LAST), chain(source.chain()));
    }

    private Candidate next(Entry entry, Candidate before, boolean dead) throws Refuted {
        if (rules.extraction().isEmpty()) {
            Chain chain =
                    dead
                            ? chain(entry.members().hex("chain", 32))
                            : before.chain().orElseThrow(() -> new Refuted("there is no chain"));
            Refuted.unless(dead || !entry.members().has("chain"), "a chain without BEACON_DEAD");
            fallbackUsed |= dead;
            return round(entry.index(), entry.members().whole("round", 1, Rounds.LAST), chain);
        }
        Extraction.Name named = Extraction.Name.of(entry.members());
        Extraction.Name from =
                before.contest().orElseThrow(() -> new Refuted("there is no contest"));
        long steps = Long.parseLong(named.contest()) - Long.parseLong(from.contest());
        LocalDate day = from.date();
        for (long step = 0; step < steps && !day.isAfter(named.date()); step++) {
            do {
                day = day.plusDays(1);
            } while (!DAYS.contains(day.getDayOfWeek()));
        }
        Refuted.unless(
                steps >= 1 && day.equals(named.date()) && !named.contest().startsWith("0"),
                "contest " + named + " is not in the calendar behind " + from);
        return contest(entry.index(), named);
    }

    private Candidate round(long index, long round, Chain chain) {
        long time = chain.timeOf(round);
        return new Candidate(
                index, time, time - rules.margin(), round, Optional.of(chain), Optional.empty());
    }

    private Candidate contest(long index, Extraction.Name named) {
        long time = Brought.timeOf(rules, named.date());
        long lead = rules.extraction().map(e -> e.lead().toSeconds()).orElse(0L);
        return new Candidate(index, time, time - lead, 0, Optional.empty(), Optional.of(named));
    }

    private Chain chain(Bytes hash) throws Refuted {
        Chain chain = chains.get(hash);
        if (chain == null) {
            throw new Refuted("the chain " + hash + " is not described");
        }
        return chain;
    }
}
