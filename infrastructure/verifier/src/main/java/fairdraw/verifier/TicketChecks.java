package fairdraw.verifier;

import fairdraw.verifier.evidence.Evidence;
import fairdraw.verifier.evidence.Leaf;
import fairdraw.verifier.evidence.Line;
import fairdraw.verifier.evidence.Rules;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Report;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The checks of the published winning tickets: each is in the list and wins what it is said to win.
 */
final class TicketChecks {

    /** The largest number of winning tickets on a page. */
    private static final int PAGE = 5000;

    private final Answers answers;
    private final Rules rules;
    private final List<Leaf> leaves;
    private final Line drawn;
    private final List<PrizeChecks.Settled> tiers;

    /** The number of winning lines that the listed tickets have in each tier. */
    private final long[] listed;

    private Optional<Bytes> last = Optional.empty();

    TicketChecks(
            Answers answers,
            Rules rules,
            List<Leaf> leaves,
            Line drawn,
            List<PrizeChecks.Settled> tiers) {
        this.answers = answers;
        this.rules = rules;
        this.leaves = leaves;
        this.drawn = drawn;
        this.tiers = tiers;
        this.listed = new long[tiers.size()];
    }

    /** Checks every page of winning tickets, and the number of their lines in each tier. */
    void prizes(Report report, Evidence evidence, Rules.Numbers numbers) {
        report.check(
                "prizes",
                () -> {
                    Members answer = evidence.answer();
                    while (true) {
                        page(answer, numbers);
                        if (!answer.has("prizesNext") || answer.isNull("prizesNext")) {
                            break;
                        }
                        Bytes next = answer.hex("prizesNext", 32);
                        Refuted.unless(
                                last.map(before -> before.compareTo(next) <= 0).orElse(false),
                                "the next page does not follow the last ticket");
                        last = Optional.of(next);
                        answer =
                                Members.of(
                                        "",
                                        answers.get(
                                                "/v1/draws/"
                                                        + rules.draw()
                                                        + "/evidence?prizesAfter="
                                                        + next));
                        Refuted.unless(
                                !answer.list("prizes").isEmpty(), "a further page has no tickets");
                    }
                    demandCounts();
                });
    }

    private void page(Members answer, Rules.Numbers numbers) throws Refuted {
        if (answer.isNull("prizes")) {
            return;
        }
        List<Members> prizes = answer.listOfMembers("prizes");
        Refuted.unless(prizes.size() <= PAGE, "a page has more than " + PAGE + " tickets");
        for (Members prize : prizes) {
            Bytes hash = prize.hex("leaf", 32);
            Refuted.unless(
                    last.map(before -> before.compareTo(hash) < 0).orElse(true),
                    "ticket " + hash + " is out of order or there twice");
            last = Optional.of(hash);
            ticket(prize, hash, numbers);
        }
    }

    private void ticket(Members prize, Bytes hash, Rules.Numbers numbers) throws Refuted {
        int place = ListChecks.place(leaves, new Leaf(hash, Leaf.ACTIVE, hash));
        Refuted.unless(
                place >= 0 && leaves.get(place).active(),
                "ticket " + hash + " is not an active one of the list");
        Json lines = prize.json("lines");
        Bytes commit = Leaf.commit(prize.hex("nonce", 32), prize.text("subject"), lines);
        Refuted.unless(
                commit.equals(Leaf.commitIn(leaves.get(place).core())),
                "ticket " + hash + " was not sold to this subject with these lines");
        List<Integer> won = won(Line.ofTicket(lines, numbers));
        Refuted.unless(!won.isEmpty(), "ticket " + hash + " wins nothing");
        BigInteger amount = BigInteger.ZERO;
        for (int tier : won) {
            listed[tier]++;
            amount = amount.add(BigInteger.valueOf(tiers.get(tier).amountCents()));
        }
        String best = tiers.get(won.stream().min(Integer::compare).get()).tier().name();
        Refuted.unless(
                prize.text("tier").equals(best)
                        && BigInteger.valueOf(prize.whole("amountCents", 0, Long.MAX_VALUE))
                                .equals(amount),
                "ticket " + hash + " wins " + best + " and " + amount + " in all");
    }

    /** Returns the tier of each winning line, the first that it matches. */
    private List<Integer> won(List<Line> lines) {
        List<Integer> won = new ArrayList<>();
        for (Line line : lines) {
            for (int tier = 0; tier < tiers.size(); tier++) {
                if (tiers.get(tier).tier().isWonBy(line, drawn)) {
                    won.add(tier);
                    break;
                }
            }
        }
        return won;
    }

    private void demandCounts() throws Refuted {
        for (int i = 0; i < tiers.size(); i++) {
            PrizeChecks.Settled tier = tiers.get(i);
            // Tickets that win only fixed amounts are not listed.
            Refuted.unless(
                    tier.tier().shares()
                            ? listed[i] == tier.winners()
                            : listed[i] <= tier.winners(),
                    tier.tier().name()
                            + " has "
                            + tier.winners()
                            + " lines, listed are "
                            + listed[i]);
        }
    }
}
