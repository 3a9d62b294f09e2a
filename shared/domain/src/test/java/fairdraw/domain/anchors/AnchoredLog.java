package fairdraw.domain.anchors;

import fairdraw.domain.Mode;
import fairdraw.domain.MovableClock;
import fairdraw.domain.register.AnchoredHead;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.FixedLogKeys;
import fairdraw.domain.register.InMemoryRegister;
import fairdraw.domain.register.OwnLogs;
import fairdraw.domain.register.Pending;
import fairdraw.domain.register.RegisterLog;
import fairdraw.domain.register.SequenceEntries;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.entries.Cancelled;
import fairdraw.fairness.entries.OfDraw;
import fairdraw.fairness.entries.PoolMoved;
import fairdraw.fairness.entries.RegisterEntry;
import fairdraw.fairness.evidence.Anchors;
import fairdraw.fairness.evidence.Deadlines;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.VerifierKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A log in memory to which a test appends, and what its witnesses prove about it. */
final class AnchoredLog {

    static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    final MovableClock clock = new MovableClock(NOON);
    final InMemoryRegister register = new InMemoryRegister();
    final RegisterLog log;
    private final FixedLogKeys keys = new FixedLogKeys();
    private final OwnLogs logs = new OwnLogs(register, keys, "fairdraw");
    private long appended;

    AnchoredLog(Mode mode) {
        log = logs.of(mode);
    }

    /** Returns an entry that has to be seen by a time: the cancellation of a draw. */
    static RegisterEntry cancelled(String draw) {
        return new Cancelled(
                new OfDraw(draw, Sha256.hex(draw)), Cancelled.Why.ASKED, "rain", "operator:op_1");
    }

    /** Appends entries with one head, and returns the index of the last. */
    long append(Draft... entries) {
        register.put(Pending.of(log.mode(), clock.instant(), appended, entries));
        new SequenceEntries(register, keys, logs, clock, _ -> {}).run(log.mode());
        appended += entries.length;
        return appended - 1;
    }

    /** Appends movements of money, which have no deadline, with a head each. */
    void append(int entries) {
        for (int each = 0; each < entries; each++) {
            append(money());
        }
    }

    private Draft money() {
        return Draft.of(
                new PoolMoved("mega", appended + 1, 5, 5, PoolMoved.Purpose.FUND, "f" + appended));
    }

    long size() {
        return appended;
    }

    List<AnchoredHead> heads() {
        return register.from(log.id(), 0, Integer.MAX_VALUE);
    }

    /** Returns what witnesses prove by their lines on all heads, most of them deciding. */
    Anchors proven(List<VerifierKey> witnesses, int quorum) {
        return new Anchors(
                Anchors.Kind.WITNESSES,
                0,
                witnesses.stream()
                        .map(witness ->
                                heads().stream()
                                        .flatMap(head -> head.notes().stream())
                                        .flatMap(note -> seen(note, witness))
                                        .toList())
                        .toList(),
                quorum,
                (log.mode() == Mode.LIVE ? Deadlines.LIVE : Deadlines.TEST).gap());
    }

    private static Stream<Anchors.Seen> seen(Note note, VerifierKey witness) {
        return note.cosigned(witness).stream().map(at -> new Anchors.Seen(note.head().size(), at));
    }
}
