package fairdraw.verifier.checks;

import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.judging.Story;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The money of a draw with a pool, held against the ledger of its lottery. */
final class Money {

    private static final long LARGEST = (1L << 53) - 1;
    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

    private final DrawRules rules;
    private final Story story;
    private final List<Entry> ledger;
    private final Findings findings;
    private final boolean whole;

    Money(DrawRules rules, Story story, Register register, Findings findings) {
        this.rules = rules;
        this.story = story;
        this.findings = findings;
        this.whole = register.isWhole();
        String lottery = story.announced().textOf("of");
        long stop = Order.stop(register.own());
        this.ledger =
                register.all().stream()
                        .filter(entry ->
                                entry.kind().equals("pool")
                                        && entry.textOf("of").equals(lottery)
                                        && entry.index() < stop)
                        .toList();
    }

    private boolean over() {
        return story.end().isPresent() || story.cancel().isPresent();
    }

    /** Returns the pool of the sealed draw in cents; refuses one that does not add up. */
    BigInteger pool(DrawRules.Pool pool, Members seal) throws Refuted {
        Members shown = seal.members("pool");
        BigInteger total =
                BigInteger.valueOf(seal.whole("lines", 0, LARGEST))
                        .multiply(BigInteger.valueOf(pool.lineCents()))
                        .multiply(BigInteger.valueOf(pool.permille()))
                        .divide(THOUSAND)
                        .add(BigInteger.valueOf(shown.whole("carriedCents", -LARGEST, LARGEST)));
        Refuted.unless(
                BigInteger.valueOf(shown.whole("poolCents", -LARGEST, LARGEST)).equals(total),
                "the pool comes to " + total);
        return total;
    }

    /** Checks the ledger, and that this draw took what its seal says. */
    void demandLedger(Members seal) throws Refuted {
        Members pool = seal.members("pool");
        List<Entry> closes = moves("close");
        Refuted.unless(closes.size() <= 1, "the draw closed its pool twice");
        if (closes.isEmpty()) {
            missing("the ledger does not show what the draw took");
        } else {
            Members close = closes.get(0).members();
            Refuted.unless(
                    close.whole("n", 1, LARGEST) == pool.whole("n", 1, LARGEST)
                            && close.whole("cents", -LARGEST, LARGEST)
                                    == -pool.whole("carriedCents", -LARGEST, LARGEST),
                    "the ledger shows that the draw took something else");
        }
        demandRunning();
    }

    private void demandRunning() throws Refuted {
        Map<Long, Members> byNumber = new TreeMap<>();
        for (Entry entry : ledger) {
            long number = entry.members().whole("n", 1, LARGEST);
            Refuted.unless(
                    byNumber.put(number, entry.members()) == null,
                    "the ledger has the number " + number + " twice");
        }
        long expected = whole ? 1 : byNumber.keySet().stream().findFirst().orElse(1L);
        Optional<Long> balance = whole ? Optional.of(0L) : Optional.empty();
        for (Map.Entry<Long, Members> move : byNumber.entrySet()) {
            if (move.getKey() != expected) {
                missing("the ledger lacks the number " + expected);
                return;
            }
            long cents = move.getValue().whole("cents", -LARGEST, LARGEST);
            long now = move.getValue().whole("balance", -LARGEST, LARGEST);
            Refuted.unless(
                    balance.map(before -> before + cents == now).orElse(true),
                    "the ledger does not add up at the number " + expected);
            balance = Optional.of(now);
            expected++;
        }
    }

    /** Checks that a settled draw gave back what nobody won. */
    void demandSettled(BigInteger rollover) throws Refuted {
        demandGiven("settle", rollover);
    }

    /** Checks that a cancelled draw gave back what it took. */
    void demandGivenBack() throws Refuted {
        List<Entry> closes = moves("close");
        if (!closes.isEmpty()) {
            demandGiven(
                    "cancel",
                    BigInteger.valueOf(-closes.get(0).members().whole("cents", -LARGEST, LARGEST)));
        }
    }

    private void demandGiven(String purpose, BigInteger cents) throws Refuted {
        List<Entry> given = moves(purpose);
        Refuted.unless(given.size() <= 1, "the draw gave back twice: " + purpose);
        if (given.isEmpty()) {
            missing("the ledger does not show what the draw gave back: " + purpose);
            return;
        }
        Refuted.unless(
                BigInteger.valueOf(given.get(0).members().whole("cents", -LARGEST, LARGEST))
                        .equals(cents),
                "the draw had to give back " + cents);
    }

    private List<Entry> moves(String purpose) {
        List<Entry> moves = new ArrayList<>(ledger);
        moves.removeIf(entry ->
                !entry.textOf("for").equals(purpose) || !entry.textOf("ref").equals(rules.draw()));
        return moves;
    }

    private void missing(String what) throws Refuted {
        Refuted.unless(!over(), what);
        findings.await(what);
    }
}
