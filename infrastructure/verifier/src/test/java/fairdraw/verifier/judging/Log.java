package fairdraw.verifier.judging;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.draws.RulesReading;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * A log of the model, a letter an entry, and what the rule of decision makes of it.
 *
 * <p>S and T are seals of two lists, of which T may be crowded; C cancels, G for a gap, K because
 * the contest was not held; N names a later contest because the list was late, B because the
 * contest was not held; X is drawn by the first contest, Y and Z by the later one.
 */
final class Log {

    /**
     * A claim that k witnesses can be asked to prove of an entry: in by 1 or 3, out at 1, or had.
     */
    enum Fact {
        IN_FIRST,
        OUT_FIRST,
        IN_LATER,
        HAD
    }

    /** A fact about the entry at a place. */
    record Need(Fact fact, int place) {}

    /** An outcome with the facts that prove it, if the log is shown whole. */
    record Claim(String log, String outcome, List<Need> needs) {}

    static final DrawRules RULES = rules();
    private static final LocalDate LATER = LocalDate.of(2024, 1, 6);
    private static final LocalDate CAME = LocalDate.of(2024, 1, 4);
    private static final long FIRST = RULES.drawnAt();

    private final String letters;
    private final boolean crowdable;
    private final Brought brought;

    /**
     * Reads a log. The reader holds the later contest's result in any case.
     *
     * @param crowdable whether the list T has a gap above what the rules allow
     * @param came whether the reader holds the first contest's result, which came before the later
     */
    Log(String letters, boolean crowdable, boolean came) {
        this.letters = letters;
        this.crowdable = crowdable;
        Map<String, Brought.Prizes> prizes = new HashMap<>();
        prizes.put("6001", new Brought.Prizes(LATER, List.of()));
        if (came) {
            prizes.put("6000", new Brought.Prizes(CAME, List.of()));
        }
        this.brought = new Brought(prizes, Map.of());
    }

    private static DrawRules rules() {
        String key = "f706a923e10bb4cd8e4af46439671cd4189e45c382bb711d2952934061a19538";
        String text =
                "{'closeAt':'2024-01-02T12:00:00Z','draw':'d1','drawAt':'2024-01-03T22:00:00Z',"
                        + "'extraction':{'contest':'6000','date':'2024-01-03','fallback':"
                        + "'ALTERNATE','leadSeconds':7200,'map':{'minSeries':0,'order':["
                        + "{'position':5,'prize':1}],'prefix':0,'series':[]},'seriesCount':1},"
                        + "'kind':'campaign','luckyNumbers':{'generation':'manual','perEntry':1,"
                        + "'seriesCount':1},'maxGap':15,'mode':'live','openAt':"
                        + "'2024-01-01T12:00:00Z','receiptKey':'"
                        + key
                        + "','register':{'from':0,'log':'reg.example/live+7ffe6acc+"
                        + "AZsfhHkc/HZjBFhU04netcqVRJ2HXydqg4QLBgqznPxx','quorum':0,"
                        + "'stampers':[],'stamps':0,'witnesses':[]},'v':2,'winnerCount':1}";
        try {
            Json document = Json.parse(text.replace('\'', '"').getBytes(UTF_8));
            TreeMap<String, Json> envelope = new TreeMap<>();
            envelope.put("document", document);
            envelope.put("hash", new Json.Text(Hashes.sha256(Canonical.bytes(document)).hex()));
            return RulesReading.of(new Members("rules", new Json.Obj(envelope)), "d1");
        } catch (Refuted refuted) {
            throw new IllegalStateException(refuted);
        }
    }

    private Entry entry(int place) {
        String body =
                switch (letters.charAt(place)) {
                    case 'S', 'T' -> "{'t':'seal'}";
                    case 'C' -> "{'by':'operator:a','t':'cancel','why':'ASKED'}";
                    case 'G' -> "{'by':'rule','t':'cancel','why':'GAP'}";
                    case 'K' -> "{'by':'operator:a','t':'cancel','why':'NOT_HELD'}";
                    case 'N' -> "{'contest':'6001','date':'2024-01-06','t':'round','why':'LATE'}";
                    case 'B' ->
                            "{'contest':'6001','date':'2024-01-06','t':'round','why':'NOT_HELD'}";
                    default -> "{'t':'drawn'}";
                };
        try {
            return Entry.of(place, body.replace('\'', '"'));
        } catch (Refuted refuted) {
            throw new IllegalStateException(refuted);
        }
    }

    private Optional<Entry> only(String kinds) {
        for (int place = 0; place < letters.length(); place++) {
            if (kinds.indexOf(letters.charAt(place)) >= 0) {
                return Optional.of(entry(place));
            }
        }
        return Optional.empty();
    }

    private long count(String kinds) {
        return letters.chars().filter(letter -> kinds.indexOf(letter) >= 0).count();
    }

    /** Whether the order of entries is one that tells a story. */
    private boolean isOrdered() {
        int seal = (int) (long) only("ST").map(Entry::index).orElse(-1L);
        int last = letters.length() - 1;
        boolean ended = count("CGK") == 0 || "CGK".indexOf(letters.charAt(last)) >= 0;
        boolean drawnLast = count("XYZ") == 0 || "XYZ".indexOf(letters.charAt(last)) >= 0;
        boolean roundsBehind =
                only("NB").map(round -> seal >= 0 && seal < round.index()).orElse(true);
        return count("ST") <= 1
                && count("NB") <= 1
                && count("CGKXYZ") == 1
                && ended
                && drawnLast
                && roundsBehind
                && (count("XYZ") == 0 || seal >= 0);
    }

    /** Returns every outcome that the log claims, each with the fewest facts that prove it. */
    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        if (!isOrdered()) {
            return claims;
        }
        Map<String, List<Set<Need>>> least = new HashMap<>();
        for (Set<Need> facts : choices()) {
            String outcome = outcome(facts);
            if (!outcome.isEmpty()) {
                least.computeIfAbsent(outcome, none -> new ArrayList<>()).add(facts);
            }
        }
        least.forEach((outcome, sets) -> {
            for (Set<Need> facts : sets) {
                if (sets.stream()
                        .noneMatch(o -> !o.equals(facts) && closed(facts).containsAll(o))) {
                    claims.add(new Claim(letters, outcome, List.copyOf(facts)));
                }
            }
        });
        return claims;
    }

    /** Returns the choices of at most one strongest fact in time, and one out, of each entry. */
    private List<Set<Need>> choices() {
        List<Set<Need>> choices = new ArrayList<>(List.of(Set.of()));
        for (int place = 0; place < letters.length(); place++) {
            List<Set<Need>> next = new ArrayList<>();
            for (Set<Need> chosen : choices) {
                for (int out = 0; out < 2; out++) {
                    for (int fact = -1; fact < Fact.values().length; fact++) {
                        Set<Need> more = new HashSet<>(chosen);
                        if (out == 1) {
                            more.add(new Need(Fact.OUT_FIRST, place));
                        }
                        if (fact >= 0) {
                            more.add(new Need(Fact.values()[fact], place));
                        }
                        next.add(more);
                    }
                }
            }
            choices = next.stream().distinct().toList();
        }
        return choices;
    }

    /** Returns the facts with those that follow: what was in early was in later, and is had. */
    private static Set<Need> closed(Set<Need> facts) {
        Set<Need> closed = new HashSet<>(facts);
        for (Need need : facts) {
            if (need.fact() == Fact.IN_FIRST) {
                closed.add(new Need(Fact.IN_LATER, need.place()));
            }
            if (need.fact() != Fact.OUT_FIRST) {
                closed.add(new Need(Fact.HAD, need.place()));
            }
        }
        return closed;
    }

    private String outcome(Set<Need> facts) {
        Findings findings = new Findings(line -> {});
        Story story =
                new Story(
                        entry(0),
                        only("ST"),
                        only("NB").stream().toList(),
                        only("XYZ"),
                        List.of(),
                        Optional.empty(),
                        only("CGK"),
                        Optional.empty());
        boolean crowded = crowdable && letters.indexOf('T') >= 0;
        Optional<Decision.Outcome> decided =
                new Judge(RULES, Map.of(), brought)
                        .judge(story, crowded, new Proven(closed(facts)), findings);
        if (findings.has(Findings.Mark.FAIL) || findings.has(Findings.Mark.WAIT)) {
            return "";
        }
        String list = letters.indexOf('T') >= 0 ? "T" : "S";
        if (count("CGK") > 0) {
            return count("G") > 0 && count("ST") > 0
                    ? list + " cancelled for its gap"
                    : "cancelled";
        }
        if (decided.isEmpty() || decided.get().candidate().isEmpty()) {
            return "";
        }
        boolean later = decided.get().candidate().get().index() != only("ST").get().index();
        return later == (count("YZ") > 0) ? list + (later ? " by the later" : " by the first") : "";
    }

    /** Anchors that prove exactly these facts. */
    private record Proven(Set<Need> facts) implements Anchors {

        @Override
        public boolean byWitnesses() {
            return true;
        }

        @Override
        public boolean nobody() {
            return false;
        }

        @Override
        public boolean in(long index, long deadline) {
            Fact fact =
                    deadline <= FIRST
                            ? Fact.IN_FIRST
                            : deadline == Long.MAX_VALUE ? Fact.HAD : Fact.IN_LATER;
            return facts.contains(new Need(fact, (int) index));
        }

        @Override
        public boolean out(long index, long deadline) {
            return deadline <= FIRST && facts.contains(new Need(Fact.OUT_FIRST, (int) index));
        }

        @Override
        public boolean have(long index) {
            return facts.contains(new Need(Fact.HAD, (int) index));
        }

        @Override
        public OptionalLong since(long index) {
            return OptionalLong.empty();
        }

        @Override
        public OptionalLong newest() {
            return OptionalLong.empty();
        }
    }
}
