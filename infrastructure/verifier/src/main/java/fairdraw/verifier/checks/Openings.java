package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.Line;
import fairdraw.verifier.drawing.Tier;
import fairdraw.verifier.draws.Commitment;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.draws.Listed;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The opened tickets of a lottery, from which everybody counts winners and amounts. */
final class Openings {

    private static final int OPENING = 64;
    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

    private final DrawRules rules;
    private final DrawRules.Lottery lottery;
    private final List<Listed> list;

    Openings(DrawRules rules, DrawRules.Lottery lottery, List<Listed> list) {
        this.rules = rules;
        this.lottery = lottery;
        this.list = list;
    }

    /** Returns the lines of every ACTIVE ticket; refuses one that is not opened as it was sold. */
    List<List<Line>> read(Answers answers) throws Refuted {
        long pages = SealedList.pages(list.size());
        List<List<Line>> lines = new ArrayList<>();
        int place = 0;
        for (long page = 1; page <= pages; page++) {
            Members answer =
                    Members.of(
                            "opened page " + page,
                            answers.get(
                                    "/v1/draws/"
                                            + rules.draw()
                                            + "/evidence/leaves?page="
                                            + page
                                            + "&opened=true"));
            SealedList.demandHeaded(answer, rules.draw(), page, pages);
            List<Json> opened = answer.list("opened");
            Refuted.unless(
                    opened.size()
                            == Math.min(
                                    SealedList.PAGE, list.size() - (page - 1) * SealedList.PAGE),
                    "page " + page + " does not open its leaves");
            for (Json shown : opened) {
                Listed listed = list.get(place++);
                if (listed.active()) {
                    lines.add(ticket(listed, Members.of("leaf " + listed.leaf().hash(), shown)));
                } else {
                    Refuted.unless(
                            shown instanceof Json.Null, "a leaf that is not ACTIVE is opened");
                }
            }
        }
        return lines;
    }

    private List<Line> ticket(Listed listed, Members shown) throws Refuted {
        byte[] opening = Bytes.ofBase64(shown.text("open"));
        Refuted.unless(opening.length == OPENING, shown.name() + " has a broken opening");
        Refuted.unless(
                Commitment.of(new Bytes(opening), shown.json("lines")).equals(listed.commit()),
                shown.name() + " was sold with other lines");
        List<Line> lines = Line.ofTicket(shown.json("lines"), lottery.numbers());
        Refuted.unless(
                lines.size() == listed.count(), shown.name() + " counts other lines than it has");
        return lines;
    }

    /** Returns the winning lines of each tier. */
    long[] winners(List<List<Line>> tickets, Line drawn) {
        long[] winners = new long[lottery.tiers().size()];
        for (List<Line> ticket : tickets) {
            for (Line line : ticket) {
                for (int tier = 0; tier < winners.length; tier++) {
                    if (lottery.tiers().get(tier).isWonBy(line, drawn)) {
                        winners[tier]++;
                        break;
                    }
                }
            }
        }
        return winners;
    }

    /** Returns what a line of each tier wins. */
    List<BigInteger> amounts(long[] winners, BigInteger poolCents) {
        List<BigInteger> amounts = new ArrayList<>();
        for (int tier = 0; tier < winners.length; tier++) {
            Tier.Award award = lottery.tiers().get(tier).award();
            if (award instanceof Tier.Award.Share share) {
                BigInteger cents =
                        poolCents.multiply(BigInteger.valueOf(share.permille())).divide(THOUSAND);
                amounts.add(
                        winners[tier] == 0
                                ? BigInteger.ZERO
                                : cents.divide(BigInteger.valueOf(winners[tier])));
            } else if (award instanceof Tier.Award.Fixed fixed) {
                amounts.add(BigInteger.valueOf(fixed.cents()));
            }
        }
        return amounts;
    }

    /** Returns what nobody won; refuses a pool that pays more than it holds. */
    BigInteger rollover(long[] winners, List<BigInteger> amounts, BigInteger poolCents)
            throws Refuted {
        BigInteger left = poolCents;
        for (int tier = 0; tier < winners.length; tier++) {
            if (lottery.tiers().get(tier).shares()) {
                left = left.subtract(amounts.get(tier).multiply(BigInteger.valueOf(winners[tier])));
            }
        }
        Refuted.unless(left.signum() >= 0, "the pool pays more than it holds");
        return left;
    }

    /** Refuses published tiers that are not those counted. */
    void demandTiers(List<Members> shown, long[] winners, List<BigInteger> amounts) throws Refuted {
        Refuted.unless(shown.size() == winners.length, "there are other tiers than in the rules");
        for (int tier = 0; tier < winners.length; tier++) {
            Members one = shown.get(tier);
            String name = lottery.tiers().get(tier).name();
            Refuted.unless(
                    one.text("name").equals(name)
                            && one.whole("winners", 0, Long.MAX_VALUE) == winners[tier]
                            && BigInteger.valueOf(one.whole("amountCents", 0, Long.MAX_VALUE))
                                    .equals(amounts.get(tier)),
                    name + " has " + winners[tier] + " lines that win " + amounts.get(tier));
        }
    }
}
