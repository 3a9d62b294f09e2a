package fairdraw.verifier.monitor;

import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import fairdraw.verifier.register.Replay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A reader of every entry, who finds draws that never ended, numbers skipped, and ids announced
 * twice.
 */
final class Monitor implements Replay.Reader {

    private static final long LARGEST = (1L << 53) - 1;

    private final Findings findings;
    private final Map<String, OpenDraw> open = new TreeMap<>();
    private final Map<String, Long> next = new TreeMap<>();
    private final Map<String, Set<Long>> ahead = new TreeMap<>();
    private final Map<String, Ledger> ledgers = new TreeMap<>();
    private final Map<String, Integer> denials = new TreeMap<>();

    Monitor(Findings findings) {
        this.findings = findings;
    }

    /** Goes on from what was kept. */
    void resume(Members kept) throws Refuted {
        Members draws = kept.members("draws");
        for (String id : draws.object().members().keySet()) {
            open.put(id, OpenDraw.of(id, draws.members(id)));
        }
        Members orgs = kept.members("orgs");
        for (String org : orgs.object().members().keySet()) {
            Members numbers = orgs.members(org);
            next.put(org, numbers.whole("next", 1, LARGEST));
            ahead.put(org, new TreeSet<>(numbers.wholes("ahead")));
        }
        Members money = kept.members("ledgers");
        for (String lottery : money.object().members().keySet()) {
            ledgers.put(lottery, Ledger.of(lottery, money.members(lottery)));
        }
    }

    /** Returns what has to be kept to go on from here. */
    SortedMap<String, Json> kept() {
        SortedMap<String, Json> draws = new TreeMap<>();
        open.forEach((id, draw) -> draws.put(id, draw.kept()));
        SortedMap<String, Json> orgs = new TreeMap<>();
        next.forEach((org, number) -> {
            SortedMap<String, Json> numbers = new TreeMap<>();
            numbers.put("next", new Json.Whole(number));
            List<Json> early = new ArrayList<>();
            ahead.getOrDefault(org, Set.of()).forEach(no -> early.add(new Json.Whole(no)));
            numbers.put("ahead", new Json.Arr(early));
            orgs.put(org, new Json.Obj(numbers));
        });
        SortedMap<String, Json> money = new TreeMap<>();
        ledgers.forEach((lottery, ledger) -> money.put(lottery, ledger.kept()));
        SortedMap<String, Json> kept = new TreeMap<>();
        kept.put("draws", new Json.Obj(draws));
        kept.put("orgs", new Json.Obj(orgs));
        kept.put("ledgers", new Json.Obj(money));
        return kept;
    }

    @Override
    public void read(Entry entry) throws Refuted {
        switch (entry.kind()) {
            case "draw" -> announced(entry);
            case "pool" ->
                    ledgers.computeIfAbsent(entry.members().text("of"), Ledger::new)
                            .take(entry, findings);
            default -> ofDraw(entry);
        }
    }

    private void announced(Entry entry) throws Refuted {
        Members members = entry.members();
        String id = members.text("draw");
        String org = members.text("org");
        long number = members.whole("no", 1, LARGEST);
        OpenDraw draw =
                new OpenDraw(
                        id, org, number, members.text("rules"), members.time("due"), false, false);
        OpenDraw before = open.put(id, draw);
        if (before != null && before.org().equals(org) && before.no() == number) {
            if (before.sealed()) {
                findings.fail(id + " was announced again behind its seal, at " + entry.index());
            } else if (!before.rules().equals(draw.rules())) {
                findings.say(id + " was announced again under other rules, before its seal");
            }
            return;
        }
        if (before != null) {
            findings.but(
                    "the id "
                            + id
                            + " was announced twice, as "
                            + before.org()
                            + " "
                            + before.no()
                            + " and as "
                            + org
                            + " "
                            + number);
        }
        counted(org, number);
    }

    private void counted(String org, long number) {
        Set<Long> early = ahead.computeIfAbsent(org, none -> new TreeSet<>());
        long expected = next.getOrDefault(org, 1L);
        if (number < expected || !early.add(number)) {
            findings.fail(org + " gave the number " + number + " to two draws");
        }
        while (early.remove(expected)) {
            expected++;
        }
        next.put(org, expected);
    }

    private void ofDraw(Entry entry) {
        String id = entry.textOf("draw");
        OpenDraw draw = open.get(id);
        if (draw == null || !entry.textOf("rules").equals(draw.rules())) {
            findings.but(
                    "entry " + entry.index() + ", " + entry.kind() + ", is of no open draw: " + id);
            return;
        }
        switch (entry.kind()) {
            case "seal" -> {
                if (draw.sealed()) {
                    findings.fail(id + " has two lists, the second at " + entry.index());
                }
                open.put(id, draw.seal());
            }
            case "round" -> findings.but(id + " was put off: " + entry.textOf("why"));
            case "drawn" -> open.put(id, draw.draw());
            case "freed" -> {
                if (entry.textOf("event").equals("DENIED")) {
                    denials.merge(entry.textOf("by"), 1, Integer::sum);
                }
            }
            case "cancel" -> {
                String text = id + " was cancelled: " + entry.textOf("why");
                if (draw.sealed()) {
                    findings.but(text + ", behind its seal, by " + entry.textOf("by"));
                } else {
                    findings.say(text);
                }
                open.remove(id);
            }
            case "end" -> open.remove(id);
            default -> findings.but("an entry of an unknown kind at " + entry.index());
        }
    }

    /** Finds what is missing as of a time. */
    void tell(Instant now) {
        ahead.forEach((org, numbers) -> {
            if (!numbers.isEmpty()) {
                findings.but(org + " skipped the number " + next.getOrDefault(org, 1L));
            }
        });
        for (OpenDraw draw : open.values()) {
            if (!draw.drawn() && draw.due().isBefore(now)) {
                findings.but(
                        draw.id()
                                + " of "
                                + draw.org()
                                + " was due at "
                                + draw.due()
                                + " and neither drawn nor cancelled");
            }
        }
        denials.forEach((by, count) -> findings.but(count + " places were denied by " + by));
        ledgers.values().forEach(ledger -> ledger.tell(findings));
    }

    /** Returns a document of what is kept as canonical bytes. */
    static byte[] bytes(SortedMap<String, Json> kept) throws Refuted {
        return Canonical.bytes(new Json.Obj(kept));
    }
}
