package fairdraw.verifier.checks;

import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.judging.Anchors;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.judging.SignedHeads;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import fairdraw.verifier.register.Head;
import fairdraw.verifier.register.Note;
import fairdraw.verifier.register.Replay;
import fairdraw.verifier.register.StampToken;
import fairdraw.verifier.register.VerifierKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register as a reader of one draw sees it: its entries, and the heads that others signed. */
final class Register {

    /** The largest register that is read from its start without being asked to. */
    private static final long SHORT = 50_000;

    private static final long LARGEST = (1L << 53) - 1;

    private final DrawRules rules;
    private final Findings findings;
    private final Answers answers;
    private final List<Note> served = new ArrayList<>();
    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private Map<Long, Bytes> roots = Map.of();
    private long start;
    private long size;

    Register(DrawRules rules, Findings findings, Answers answers) {
        this.rules = rules;
        this.findings = findings;
        this.answers = answers;
    }

    /** Reads the register and holds it against every known head. Whether it could be read. */
    boolean read(Members shown, Asked asked, List<Head> receipts) {
        return findings.check(
                "register",
                () -> {
                    for (Json value : shown.list("heads")) {
                        if (value instanceof Json.Text text) {
                            note(text.value()).ifPresent(served::add);
                        }
                    }
                    Set<Long> further = new HashSet<>(sizes(served));
                    Optional<Note> checkpoint = checkpoint();
                    checkpoint.ifPresent(served::add);
                    List<Note> kept =
                            asked.heads().stream()
                                    .filter(note -> note.isSignedBy(rules.register().log()))
                                    .toList();
                    demandOneRootEach(kept);
                    further.addAll(sizes(kept));
                    receipts.forEach(head -> further.add(head.size()));
                    Set<Long> wanted = new HashSet<>(sizes(served));
                    wanted.addAll(further);
                    long reach = sizes(served).stream().reduce(0L, Math::max);
                    indexed(shown).stream().filter(size -> size <= reach).forEach(further::add);
                    boolean whole =
                            asked.all()
                                    || checkpoint.map(note -> note.head().size()).orElse(reach)
                                            <= SHORT;
                    Replay replay = new Replay(answers, rules.register().log().id().hex(), wanted);
                    new Reach(rules, findings, this::keep)
                            .read(
                                    replay,
                                    whole ? 0 : rules.register().from() / Replay.PAGE,
                                    sizes(served),
                                    further,
                                    asked.all());
                    roots = replay.roots();
                    start = replay.start();
                    size = replay.size();
                    findings.say(
                            "register read from "
                                    + start
                                    + " to "
                                    + size
                                    + (whole ? "" : ", not from its start"));
                    served.forEach(note -> demandSame(note.head(), "a served head"));
                    kept.forEach(note -> demandSame(note.head(), "a kept head"));
                });
    }

    private static Set<Long> sizes(List<Note> notes) {
        return notes.stream().map(note -> note.head().size()).collect(Collectors.toSet());
    }

    /** Returns the sizes of the register at which the evidence's own entries are in. */
    private static Set<Long> indexed(Members shown) throws Refuted {
        Set<Long> sizes = new HashSet<>();
        for (Members entry : shown.listOfMembers("entries")) {
            if (!entry.isNull("index")) {
                sizes.add(entry.whole("index", 0, LARGEST) + 1);
            }
        }
        return sizes;
    }

    /** Finds two signed heads of one size, whether or not that size is read. */
    private void demandOneRootEach(List<Note> kept) {
        Map<Long, Bytes> signed = new TreeMap<>();
        for (Note note : Stream.concat(served.stream(), kept.stream()).toList()) {
            Bytes other = signed.putIfAbsent(note.head().size(), note.head().root());
            if (other != null && !other.equals(note.head().root())) {
                findings.fail(
                        "PROOF OF A FORK: of size "
                                + note.head().size()
                                + " the log signed the roots "
                                + other
                                + " and "
                                + note.head().root());
            }
        }
    }

    private Optional<Note> note(String text) {
        try {
            return Optional.of(Note.of(text))
                    .filter(note -> note.isSignedBy(rules.register().log()));
        } catch (Refuted noHead) {
            findings.say("a note that does not count: " + noHead.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Note> checkpoint() throws Refuted {
        String path = "/v1/register/" + rules.register().log().id().hex() + "/checkpoint";
        String text;
        try {
            text = answers.text(path);
        } catch (Refuted none) {
            findings.say("there is no checkpoint");
            return Optional.empty();
        }
        Note note = Note.of(text);
        Refuted.unless(note.isSignedBy(rules.register().log()), "the checkpoint is of another key");
        return Optional.of(note);
    }

    private void keep(Entry entry) {
        if (entry.isAbout(rules.draw()) || entry.kind().equals("pool")) {
            entries.put(entry.index(), entry);
        }
    }

    /** Finds a head that is not of this register: the proof of a fork. */
    void demandSame(Head head, String name) {
        Bytes root = roots.get(head.size());
        if (head.size() < start) {
            findings.say(name + " of size " + head.size() + " lies before what was read");
        } else if (root != null && !root.equals(head.root())) {
            findings.fail(
                    "PROOF OF A FORK: "
                            + name
                            + " of size "
                            + head.size()
                            + " has the root "
                            + head.root()
                            + ", the register shown has "
                            + root);
        }
    }

    /** Whether a head lies in the part that was read. */
    boolean reaches(long headSize) {
        return start <= headSize && headSize <= size;
    }

    /** Checks the entries that the evidence shows; returns the kinds of those that pend. */
    Set<String> shown(List<Members> shown) {
        Set<String> pending = new HashSet<>();
        Set<Long> told = new HashSet<>();
        findings.check(
                "entries of the evidence",
                () -> {
                    for (Members entry : shown) {
                        String text = entry.text("entry");
                        if (entry.isNull("index")) {
                            pending.add(Entry.of(-1, text).kind());
                            continue;
                        }
                        long index = entry.whole("index", 0, LARGEST);
                        told.add(index);
                        Entry read = entries.get(index);
                        Refuted.unless(
                                index < start || (read != null && read.text().equals(text)),
                                "entry " + index + " is another one in the register");
                    }
                });
        long missing =
                own().stream().filter(entry -> !told.contains(entry.index())).limit(1).count();
        if (missing > 0) {
            findings.await("the register shows more than the evidence: ask again");
        }
        return pending;
    }

    /** Returns the entries of this draw up to its end or cancellation. */
    List<Entry> own() {
        List<Entry> own = new ArrayList<>();
        for (Entry entry : entries.tailMap(rules.register().from()).values()) {
            if (entry.isAbout(rules.draw()) && entry.isUnder(rules.hash())) {
                own.add(entry);
                if (Set.of("end", "cancel").contains(entry.kind())) {
                    break;
                }
            }
        }
        return own;
    }

    /** Returns all entries that name this draw's id, and all movements of money. */
    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    /** Whether everything from the register's first entry on was read. */
    boolean isWhole() {
        return start == 0;
    }

    /** Returns what the rules' witnesses signed, or those of them that are known. */
    Anchors witnesses(Predicate<VerifierKey> known) {
        List<List<SignedHeads.Seen>> seen = new ArrayList<>();
        for (VerifierKey witness : rules.register().witnesses()) {
            List<SignedHeads.Seen> heads = new ArrayList<>();
            if (known.test(witness)) {
                for (Note note : counted()) {
                    note.cosigned(witness)
                            .forEach(at -> heads.add(new SignedHeads.Seen(note.head().size(), at)));
                }
            }
            seen.add(heads);
        }
        return new SignedHeads(true, seen, rules.register().quorum(), rules.gap());
    }

    /** Returns what the rules' time-stampers signed. */
    Anchors stampers(List<Members> stamps) {
        Map<String, List<SignedHeads.Seen>> seen = new TreeMap<>();
        for (Members stamp : stamps) {
            try {
                long stamped = stamp.whole("size", 0, LARGEST);
                Optional<Note> note =
                        counted().stream().filter(n -> n.head().size() == stamped).findFirst();
                if (note.isPresent()) {
                    byte[] token = Bytes.ofBase64(stamp.text("token"));
                    StampToken read = StampToken.of(token, note.get().head().imprint());
                    for (String name : rules.register().stampers()) {
                        if (read.names().contains(name)) {
                            seen.computeIfAbsent(name, none -> new ArrayList<>())
                                    .add(new SignedHeads.Seen(stamped, read.at()));
                        }
                    }
                }
            } catch (Refuted | IllegalArgumentException refused) {
                findings.say("a stamp that does not count: " + refused.getMessage());
            }
        }
        return new SignedHeads(false, List.copyOf(seen.values()), rules.register().stamps(), 0);
    }

    /** Returns the signed heads of this register that say something about the draw. */
    private List<Note> counted() {
        return served.stream()
                .filter(note ->
                        note.head().size() >= rules.register().from()
                                && Optional.of(note.head().root())
                                        .equals(Optional.ofNullable(roots.get(note.head().size()))))
                .toList();
    }
}
