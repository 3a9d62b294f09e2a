package fairdraw.verifier.monitor;

import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Frontier;
import fairdraw.verifier.register.Note;
import fairdraw.verifier.register.Replay;
import fairdraw.verifier.register.VerifierKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The reading of a register from its start, or from where the last reading ended. */
public final class RegisterReading {

    private static final long LARGEST = (1L << 53) - 1;

    private final Answers answers;
    private final String log;
    private final Set<String> logs;
    private final Set<String> witnesses;
    private final Findings findings;

    /**
     * Prepares a reading.
     *
     * @param log the name of a mode, or the key id of a log
     * @param logs the vkeys of logs that the reader knows
     * @param witnesses the vkeys of witnesses that the reader knows
     */
    public RegisterReading(
            Answers answers,
            String log,
            Set<String> logs,
            Set<String> witnesses,
            Findings findings) {
        this.answers = answers;
        this.log = log;
        this.logs = Set.copyOf(logs);
        this.witnesses = Set.copyOf(witnesses);
        this.findings = findings;
    }

    /**
     * Reads every entry up to the newest head.
     *
     * @param kept what an earlier reading kept
     * @param now the reader's clock, which counts where no known witness has signed
     * @return what a later reading goes on from; empty if this one failed
     */
    public Optional<byte[]> read(Optional<Json> kept, Instant now) {
        byte[][] document = new byte[1][];
        boolean read = findings.check("register", () -> document[0] = reading(kept, now));
        return read ? Optional.of(document[0]) : Optional.empty();
    }

    private byte[] reading(Optional<Json> kept, Instant now) throws Refuted {
        Note note = Note.of(answers.text("/v1/register/" + log + "/checkpoint"));
        demandKnown(note);
        Monitor monitor = new Monitor(findings);
        Replay replay = new Replay(answers, log, Set.of(note.head().size()));
        if (kept.isPresent()) {
            Members members = Members.of("kept", kept.get());
            Refuted.unless(
                    members.text("origin").equals(note.head().origin()),
                    "what was kept is of another register");
            replay.from(frontier(members));
            monitor.resume(members);
            if (note.head().size() < replay.size()) {
                findings.but(
                        "the register is served up to "
                                + note.head().size()
                                + ", and was once at "
                                + replay.size());
                return Monitor.bytes(document(note, replay, monitor));
            }
        }
        long from = replay.size();
        replay.read(0, note.head().size(), monitor);
        Refuted.unless(
                replay.frontier().root().equals(note.head().root()),
                "PROOF OF A FORK: the entries have another root than the signed head of size "
                        + note.head().size());
        findings.say("register read from " + from + " to " + replay.size());
        OptionalLong newest = newest(note);
        newest.ifPresent(at -> findings.say("newest witnessed time: " + Instant.ofEpochSecond(at)));
        monitor.tell(newest.isPresent() ? Instant.ofEpochSecond(newest.getAsLong()) : now);
        return Monitor.bytes(document(note, replay, monitor));
    }

    private void demandKnown(Note note) throws Refuted {
        for (String text : logs) {
            if (note.isSignedBy(VerifierKey.of(text, VerifierKey.LOG))) {
                return;
            }
        }
        findings.but("the log's key is not in your trust file");
    }

    private OptionalLong newest(Note note) throws Refuted {
        Stream.Builder<Long> times = Stream.builder();
        for (String text : witnesses) {
            note.cosigned(VerifierKey.of(text, VerifierKey.WITNESS)).forEach(times::add);
        }
        return times.build().mapToLong(Long::longValue).max();
    }

    private static Frontier frontier(Members kept) throws Refuted {
        List<Bytes> roots = new ArrayList<>();
        for (Json value : kept.list("frontier")) {
            if (!(value instanceof Json.Text text)) {
                throw new Refuted("what was kept is broken");
            }
            roots.add(Members.hex("frontier", text.value(), 32));
        }
        long size = kept.whole("size", 0, LARGEST);
        Refuted.unless(roots.size() == Long.bitCount(size), "what was kept is broken");
        Frontier frontier = new Frontier(size, roots);
        Refuted.unless(frontier.root().equals(kept.hex("root", 32)), "what was kept is broken");
        return frontier;
    }

    private static SortedMap<String, Json> document(Note note, Replay replay, Monitor monitor) {
        SortedMap<String, Json> document = monitor.kept();
        document.put("origin", new Json.Text(note.head().origin()));
        document.put("size", new Json.Whole(replay.size()));
        document.put("root", new Json.Text(replay.frontier().root().hex()));
        List<Json> roots = new ArrayList<>();
        replay.frontier().roots().forEach(root -> roots.add(new Json.Text(root.hex())));
        document.put("frontier", new Json.Arr(roots));
        return document;
    }
}
