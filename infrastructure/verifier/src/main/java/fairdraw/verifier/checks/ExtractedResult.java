package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.Extraction;
import fairdraw.verifier.drawing.Leaf;
import fairdraw.verifier.drawing.LuckyNumber;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.judging.Brought;
import fairdraw.verifier.judging.Candidate;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The winners by an extraction, and its prizes against those that the reader brings. */
final class ExtractedResult {

    private static final Pattern PRIZE = Pattern.compile("[0-9]{5}");
    private static final int PRIZES = 5;
    private static final int PEOPLE = 2;

    private ExtractedResult() {}

    /** Returns all numbers in the order in which they win. */
    static List<Leaf> order(
            DrawRules rules,
            Extraction extraction,
            Candidate decided,
            Members drawn,
            List<Leaf> leaves,
            Brought brought,
            Findings findings)
            throws Refuted {
        Extraction.Name named = Extraction.Name.of(drawn);
        Extraction.Name due = decided.contest().orElseThrow(() -> new Refuted("a round decides"));
        Refuted.unless(named.contest().equals(due.contest()), "contest " + named + " was entered");
        Refuted.unless(!named.date().isBefore(due.date()), "it was held before its day");
        if (named.date().isAfter(due.date())) {
            findings.but("contest " + named + " was held on another day than " + due.date());
        }
        people(drawn);
        List<String> prizes = prizes(drawn);
        Brought.Prizes held = brought.prizes().get(named.contest());
        if (held == null) {
            findings.but("the prizes of contest " + named + " are unchecked: " + prizes);
        } else {
            Refuted.unless(
                    held.date().equals(named.date()) && held.digits().equals(prizes),
                    "the publisher's prizes are others: " + held);
            findings.say("the prizes of contest " + named + " are those that you brought");
        }
        LuckyNumber number = extraction.map().number(prizes);
        return extraction.fallback().winners(number, Gap.held(leaves), Integer.MAX_VALUE);
    }

    /** Refuses a published result that is not the drawn number with its winners. */
    static void demandShown(
            Members result, Extraction extraction, Members drawn, List<Leaf> order, long places)
            throws Refuted {
        Members shown = result.members("extraction");
        Refuted.unless(
                Extraction.Name.of(shown).equals(Extraction.Name.of(drawn))
                        && texts(shown, "prizes").equals(texts(drawn, "prizes")),
                "the result shows another extraction");
        Refuted.unless(
                LuckyNumber.of(result.members("number"))
                        .equals(extraction.map().number(texts(drawn, "prizes"))),
                "the result shows another number");
        Winners.demandRanks(result, order.subList(0, (int) Math.min(order.size(), places)), true);
    }

    /** Refuses prizes that were not entered by two. */
    static void people(Members drawn) throws Refuted {
        List<String> by = texts(drawn, "by");
        Refuted.unless(
                by.size() == PEOPLE && new HashSet<>(by).size() == PEOPLE,
                "the prizes were not entered by two");
    }

    /** Returns five prizes of five digits; refuses others. */
    static List<String> prizes(Members shown) throws Refuted {
        List<String> prizes = texts(shown, "prizes");
        Refuted.unless(
                prizes.size() == PRIZES && prizes.stream().allMatch(PRIZE.asMatchPredicate()),
                "it has not five prizes of five digits");
        return prizes;
    }

    private static List<String> texts(Members members, String member) throws Refuted {
        List<String> texts = new ArrayList<>();
        for (Json value : members.list(member)) {
            if (!(value instanceof Json.Text text)) {
                throw new Refuted(members.at(member) + " holds something that is no text");
            }
            texts.add(text.value());
        }
        return texts;
    }
}
