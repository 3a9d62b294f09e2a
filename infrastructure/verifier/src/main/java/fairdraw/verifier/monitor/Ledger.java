package fairdraw.verifier.monitor;

import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The money of one lottery: numbers without a gap, and a balance that runs. */
final class Ledger {

    private static final long LARGEST = (1L << 53) - 1;

    private final String lottery;
    private final SortedMap<Long, long[]> waiting = new TreeMap<>();
    private long last;
    private long balance;

    Ledger(String lottery) {
        this.lottery = lottery;
    }

    /** Returns the ledger as it was kept. */
    static Ledger of(String lottery, Members kept) throws Refuted {
        Ledger ledger = new Ledger(lottery);
        ledger.last = kept.whole("n", 0, LARGEST);
        ledger.balance = kept.whole("balance", -LARGEST, LARGEST);
        Members waiting = kept.members("waiting");
        for (String number : waiting.object().members().keySet()) {
            List<Long> move = waiting.wholes(number);
            Refuted.unless(
                    number.matches("[1-9][0-9]{0,15}") && move.size() == 2,
                    "what was kept is broken");
            ledger.waiting.put(Long.valueOf(number), new long[] {move.get(0), move.get(1)});
        }
        return ledger;
    }

    /** Takes a movement, wherever it lies; finds a number that is there twice. */
    void take(Entry entry, Findings findings) throws Refuted {
        long number = entry.members().whole("n", 1, LARGEST);
        long[] move = {
            entry.members().whole("cents", -LARGEST, LARGEST),
            entry.members().whole("balance", -LARGEST, LARGEST)
        };
        if (number <= last || waiting.put(number, move) != null) {
            findings.fail("the ledger of " + lottery + " has the number " + number + " twice");
        }
        while (!waiting.isEmpty() && waiting.firstKey() == last + 1) {
            long[] next = Objects.requireNonNull(waiting.remove(waiting.firstKey()));
            last++;
            if (balance + next[0] != next[1]) {
                findings.fail("the ledger of " + lottery + " does not add up at " + last);
            }
            balance = next[1];
        }
    }

    /** Finds the numbers that are missing. */
    void tell(Findings findings) {
        if (!waiting.isEmpty()) {
            findings.but("the ledger of " + lottery + " lacks the number " + (last + 1));
        }
    }

    /** Returns what is kept of it. */
    Json kept() {
        SortedMap<String, Json> members = new TreeMap<>();
        members.put("n", new Json.Whole(last));
        members.put("balance", new Json.Whole(balance));
        SortedMap<String, Json> moves = new TreeMap<>();
        waiting.forEach((number, move) ->
                moves.put(
                        Long.toString(number),
                        new Json.Arr(List.of(new Json.Whole(move[0]), new Json.Whole(move[1])))));
        members.put("waiting", new Json.Obj(moves));
        return new Json.Obj(members);
    }
}
