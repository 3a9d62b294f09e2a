package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.LuckyNumber;
import fairdraw.verifier.drawing.LuckyNumbers;
import fairdraw.verifier.draws.Chain;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.draws.Lanes;
import fairdraw.verifier.draws.Listed;
import fairdraw.verifier.draws.NumberOrder;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The order of automatic numbers: none was given out of it. */
final class AutomaticNumbers {

    private AutomaticNumbers() {}

    /** Refuses numbers that were given out of order; waits for what opens them. */
    static void demand(
            DrawRules rules,
            Map<Bytes, Chain> chains,
            Members seal,
            Members drawn,
            List<Listed> list,
            Findings findings)
            throws Refuted {
        boolean automatic = rules.luckyNumbers().map(LuckyNumbers::automatic).orElse(false);
        if (!automatic || rules.numbering().isEmpty()) {
            return;
        }
        if (!drawn.has("secret") || !drawn.has("opened")) {
            findings.await("the numbers are not opened");
            return;
        }
        Bytes secret = drawn.hex("secret", 32);
        Refuted.unless(
                rules.luckyNumbers()
                        .flatMap(LuckyNumbers::keyHash)
                        .equals(Optional.of(NumberOrder.keyHash(secret))),
                "the rules promised another secret");
        Bytes named = rules.numbering().get().chain().orElseThrow(() -> new Refuted("no chain"));
        Chain chain = chains.get(named);
        if (chain == null) {
            findings.await("the chain of the numbers is not described");
            return;
        }
        Bytes opened = drawn.hex("opened", 48);
        Refuted.unless(
                chain.signed(chain.rounds().firstAtOrAfter(rules.openAt()), opened),
                "what opened the numbers is not the first round after the opening");
        order(rules, NumberOrder.key(secret, opened), seal, list, findings);
    }

    private static void order(
            DrawRules rules, Bytes key, Members seal, List<Listed> list, Findings findings)
            throws Refuted {
        long count = rules.luckyNumbers().map(LuckyNumbers::seriesCount).orElse(1L);
        long places = count * LuckyNumber.PER_SERIES;
        long first = rules.extraction().map(e -> e.map().minSeries()).orElse(0L);
        List<Lanes.Lane> lanes =
                Lanes.of(places, rules.numbering().map(DrawRules.Numbering::perEntry).orElse(1L));
        List<Long> given = seal.wholes("given");
        Refuted.unless(given.size() == lanes.size(), "the seal has not a place of each lane");
        long skipped = -list.size();
        for (int lane = 0; lane < lanes.size(); lane++) {
            Refuted.unless(
                    lanes.get(lane).start() <= given.get(lane)
                            && given.get(lane) <= lanes.get(lane).end(),
                    "lane " + lane + " has given numbers of another");
            skipped += given.get(lane) - lanes.get(lane).start();
        }
        NumberOrder order = new NumberOrder(key, places);
        for (Listed listed : list) {
            long place = order.placeOf(listed.number() - first * LuckyNumber.PER_SERIES);
            boolean inOrder = false;
            for (int lane = 0; lane < lanes.size(); lane++) {
                inOrder |= lanes.get(lane).start() <= place && place < given.get(lane);
            }
            Refuted.unless(inOrder, LuckyNumber.in(listed.leaf()) + " was given out of the order");
        }
        Refuted.unless(skipped >= 0, "more numbers are held than were given");
        findings.say(skipped + " automatic numbers were skipped");
    }
}
