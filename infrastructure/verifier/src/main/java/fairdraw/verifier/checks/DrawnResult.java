package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.Leaf;
import fairdraw.verifier.drawing.Line;
import fairdraw.verifier.drawing.NumberPools;
import fairdraw.verifier.drawing.Rounds;
import fairdraw.verifier.drawing.Selection;
import fairdraw.verifier.draws.Chain;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.draws.PackedList;
import fairdraw.verifier.judging.Brought;
import fairdraw.verifier.judging.Candidate;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.judging.Story;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The result of a drawn draw, computed anew from the list and from what decided. */
final class DrawnResult {

    private final DrawRules rules;
    private final Members evidence;
    private final Story story;
    private final Findings findings;
    private final List<Leaf> leaves;
    private final PackedList list;
    private Optional<Wins> wins = Optional.empty();

    /** The drawn line of a lottery, its tiers, and what a line of each wins in cents. */
    record Wins(DrawRules.Lottery lottery, Line drawn, List<BigInteger> amounts) {}

    DrawnResult(
            DrawRules rules, Members evidence, Story story, PackedList list, Findings findings) {
        this.rules = rules;
        this.evidence = evidence;
        this.story = story;
        this.findings = findings;
        this.list = list;
        this.leaves = list.leaves();
    }

    /** Returns all ACTIVE leaves, the best first, of a draw with places; else none. */
    List<Leaf> ranking(Candidate decided, Answers answers, Brought brought, Money money)
            throws Refuted {
        Members drawn =
                story.drawn().map(Entry::members).orElseThrow(() -> new Refuted("not drawn"));
        Optional<Members> result = evidence.membersOrNull("result");
        if (result.isEmpty()) {
            findings.await("the register shows a result that the evidence does not: ask again");
        }
        if (rules.extraction().isPresent()) {
            List<Leaf> order =
                    ExtractedResult.order(
                            rules,
                            rules.extraction().get(),
                            decided,
                            drawn,
                            leaves,
                            brought,
                            findings);
            if (result.isPresent()) {
                ExtractedResult.demandShown(
                        result.get(), rules.extraction().get(), drawn, order, winners());
            }
            return order;
        }
        Bytes seed = seed(decided, drawn);
        if (result.isPresent()) {
            Refuted.unless(result.get().hex("seed", 32).equals(seed), "the seed is " + seed);
        }
        if (rules.lottery().isPresent()) {
            lottery(rules.lottery().get(), seed, result, answers, money);
            return List.of();
        }
        List<Leaf> order = list.ranking(seed);
        if (result.isPresent()) {
            long shown = Math.min(order.size(), winners() + alternates());
            Winners.demandRanks(
                    result.get(), order.subList(0, (int) shown), rules.luckyNumbers().isPresent());
            for (Members winner : result.get().listOfMembers("winners")) {
                int rank = (int) winner.whole("rank", 0, Integer.MAX_VALUE);
                Refuted.unless(
                        winner.hex("score", 32).equals(Selection.score(seed, order.get(rank))),
                        "rank " + rank + " has another score");
            }
        }
        return order;
    }

    /** Returns what a lottery's lines win, once every ticket was opened. */
    Optional<Wins> wins() {
        return wins;
    }

    private long winners() {
        return rules.places().map(DrawRules.Places::winners).orElse(0L);
    }

    private long alternates() {
        return rules.places().flatMap(p -> p.alternates().stream().boxed().findFirst()).orElse(0L);
    }

    private Bytes seed(Candidate decided, Members drawn) throws Refuted {
        Chain chain = decided.chain().orElseThrow(() -> new Refuted("a contest decides"));
        Refuted.unless(
                drawn.whole("round", 1, Rounds.LAST) == decided.round(),
                "it was drawn by another round");
        Bytes signature = drawn.hex("signature", 48);
        Refuted.unless(
                chain.signed(decided.round(), signature),
                "the chain did not make this signature of round " + decided.round());
        Members beacon = evidence.members("beacon");
        if (beacon.isNull("signature")) {
            findings.await("the evidence does not show the round yet: ask again");
        } else {
            Refuted.unless(
                    beacon.hex("chain", 32).equals(chain.hash())
                            && beacon.whole("round", 1, Rounds.LAST) == decided.round()
                            && beacon.hex("signature", 48).equals(signature)
                            && beacon.hex("randomness", 32)
                                    .equals(Hashes.sha256(signature.array())),
                    "the evidence shows another round");
        }
        return seed(rules, story, signature);
    }

    /** Returns the seed that a round's signature gives to a sealed list. */
    static Bytes seed(DrawRules rules, Story story, Bytes signature) throws Refuted {
        return Hashes.hmac(
                Hashes.sha256(signature.array()),
                Hashes.tag("lottery.seed.v2"),
                rules.hash().array(),
                story.seal()
                        .orElseThrow(() -> new Refuted("no list is sealed"))
                        .members()
                        .hex("root", 32)
                        .array());
    }

    /** Returns the line that a seed draws. */
    static Line line(NumberPools pools, Bytes seed) {
        return new Line(
                Selection.numbers(seed, "main", pools.main()),
                pools.bonus()
                        .map(pool -> Selection.numbers(seed, "bonus", pool))
                        .orElse(List.of()));
    }

    private void lottery(
            DrawRules.Lottery lottery,
            Bytes seed,
            Optional<Members> result,
            Answers answers,
            Money money)
            throws Refuted {
        NumberPools pools = lottery.numbers();
        Line drawn = line(pools, seed);
        if (result.isEmpty()) {
            return;
        }
        Members shown = result.get().members("numbers");
        Refuted.unless(
                shown.wholes("main").equals(drawn.main())
                        && (shown.has("bonus") || pools.bonus().isPresent()
                                        ? shown.wholes("bonus")
                                        : List.of())
                                .equals(drawn.bonus()),
                "the seed gives " + drawn.main() + " and " + drawn.bonus());
        Openings openings = new Openings(rules, lottery, list);
        long[] winners = openings.winners(openings.read(answers), drawn);
        Members seal = story.seal().orElseThrow(() -> new Refuted("no list")).members();
        BigInteger pool =
                lottery.pool().isPresent()
                        ? money.pool(lottery.pool().get(), seal)
                        : BigInteger.ZERO;
        List<BigInteger> amounts = openings.amounts(winners, pool);
        wins = Optional.of(new Wins(lottery, drawn, amounts));
        BigInteger rollover = openings.rollover(winners, amounts, pool);
        if (evidence.isNull("tiers")) {
            if (!lottery.tiers().isEmpty()) {
                Refuted.unless(story.end().isEmpty(), "it ended without its tiers");
                findings.await("the tiers are not settled yet");
            }
        } else {
            openings.demandTiers(evidence.listOfMembers("tiers"), winners, amounts);
        }
        if (lottery.pool().isPresent()) {
            money.demandSettled(rollover);
        }
    }
}
