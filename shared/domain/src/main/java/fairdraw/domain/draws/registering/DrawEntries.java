package fairdraw.domain.draws.registering;

import fairdraw.domain.draws.Cancelling;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RandomnessTimes;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.RegisteredRules;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.Pending;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.entries.Announced;
import fairdraw.fairness.entries.Cancelled;
import fairdraw.fairness.entries.Deciding;
import fairdraw.fairness.entries.Drawn;
import fairdraw.fairness.entries.Ended;
import fairdraw.fairness.entries.Freed;
import fairdraw.fairness.entries.OfDraw;
import fairdraw.fairness.entries.Postponed;
import fairdraw.fairness.entries.RegisterEntry;
import fairdraw.fairness.entries.Sealed;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The entries of the register that the steps of a draw make true. Each follows from the draw as it
 * is stored with the step, so that a step taken twice makes the same entry. A draft has none, since
 * it is not announced.
 */
public final class DrawEntries {

    /** The most code points of a reason, which an operator gave. */
    private static final int REASON = 200;

    private static final String RULE = "rule";

    private DrawEntries() {}

    /**
     * Returns entries as they wait from a write of their draw on. Their id follows from the draw
     * and its version, so a write that is repeated has them wait once.
     *
     * @param next the draw as written together with them
     */
    public static Pending waiting(Draw next, Draft... entries) {
        byte[] write = Sha256.of(next.id().text() + '#' + next.version());
        return Pending.of(
                next.tenant().mode(), next.updatedAt(), ByteBuffer.wrap(write).getLong(), entries);
    }

    /**
     * Returns an entry as it waits beside others of the same version of its draw.
     *
     * @param what tells it from the others
     */
    public static Pending waitingBeside(Draw draw, String what, Draft entry) {
        byte[] write = Sha256.of(draw.id().text() + '#' + draw.version() + '#' + what);
        return Pending.of(
                draw.tenant().mode(), draw.updatedAt(), ByteBuffer.wrap(write).getLong(), entry);
    }

    /** Returns the announcement of a draw that is planned; a draft has none. */
    public static Optional<Draft> announced(Draw draw) {
        if (draw.progress() instanceof Progress.Draft) {
            return Optional.empty();
        }
        DrawTimes times = draw.rules().times();
        Instant openAt = times.openAt();
        return draw.registered()
                .map(place ->
                        Draft.of(
                                new Announced(
                                        of(draw, place),
                                        draw.tenant().organisation().text(),
                                        place.number(),
                                        openAt,
                                        RandomnessTimes.known(draw),
                                        draw.occasion().series()),
                                Instant.ofEpochSecond(
                                        DrawDeadlines.of(draw)
                                                .announced(openAt.getEpochSecond()))));
    }

    /**
     * Returns the seal of a draw; none of a draw with a pool whose ledger is not known.
     *
     * @param pool the number of the ledger's entry that took the carried money
     * @param given the next place of each lane of automatic numbers
     */
    public static Optional<Draft> sealed(
            Draw draw, Manifest manifest, OptionalLong pool, List<Long> given) {
        return draw.registered()
                .filter(_ -> manifest.pool() == null || pool.isPresent())
                .map(place ->
                        Draft.of(
                                new Sealed(
                                        of(draw, place),
                                        manifest.root(),
                                        manifest.leaves(),
                                        manifest.left(),
                                        lines(manifest),
                                        pool(manifest, pool),
                                        given,
                                        advancedTo(manifest)),
                                decidedBy(draw, manifest)));
    }

    private static OptionalLong lines(Manifest manifest) {
        Manifest.Pool pool = manifest.pool();
        return pool == null ? OptionalLong.empty() : OptionalLong.of(pool.lines());
    }

    private static Optional<Sealed.Pool> pool(Manifest manifest, OptionalLong number) {
        Manifest.Pool pool = manifest.pool();
        return pool == null || number.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Sealed.Pool(number.getAsLong(), pool.carriedCents(), pool.poolCents()));
    }

    private static OptionalLong advancedTo(Manifest manifest) {
        return manifest.advanced()
                ? OptionalLong.of(manifest.randomness().round())
                : OptionalLong.empty();
    }

    private static Instant decidedBy(Draw draw, Manifest manifest) {
        return DrawDeadlines.toDecide(draw, RandomnessTimes.of(draw, manifest.randomness()));
    }

    /** Returns the entry of what decides a draw later, as its state names it. */
    public static Optional<Draft> postponed(Draw draw, Deciding to, Postponed.Why why) {
        return postponed(draw, to, why, Optional.empty());
    }

    /** Returns the entry of a later round on the chain that takes over from a dead beacon. */
    public static Optional<Draft> takenOver(Draw draw, Deciding to, BeaconChain by) {
        return postponed(draw, to, Postponed.Why.BEACON_DEAD, Optional.of(by.chainHash()));
    }

    private static Optional<Draft> postponed(
            Draw draw, Deciding to, Postponed.Why why, Optional<String> chain) {
        return draw.registered()
                .map(place ->
                        Draft.of(
                                new Postponed(of(draw, place), to, why, chain),
                                DrawDeadlines.toDecide(draw, RandomnessTimes.known(draw))));
    }

    /** Returns the entry of a draw whose randomness has become known. */
    public static Optional<Draft> drawn(Draw draw, Drawn.Outcome outcome) {
        return drawn(draw, outcome, Optional.empty());
    }

    /**
     * Returns the same entry.
     *
     * @param numbers what opens the order of automatic numbers
     */
    public static Optional<Draft> drawn(
            Draw draw, Drawn.Outcome outcome, Optional<Drawn.Numbers> numbers) {
        return entry(draw, of -> new Drawn(of, outcome, numbers));
    }

    /**
     * Returns the entry of a draw that is cancelled, for the reason that it was asked with, since
     * its beacon was dead by then, or by its rules since a gap is too large.
     */
    public static Optional<Draft> cancelled(Draw draw) {
        Cancelling asked = draw.cancelling().orElseThrow();
        return entry(
                draw,
                of ->
                        new Cancelled(
                                of,
                                why(draw, asked),
                                cut(asked.reason()),
                                asked.by().map(operator -> "operator:" + operator).orElse(RULE)));
    }

    private static Cancelled.Why why(Draw draw, Cancelling asked) {
        if (asked.by().isEmpty()) {
            return Cancelled.Why.GAP;
        }
        return draw.progress() instanceof Progress.Sealed sealed
                        && DeadBeacon.isMetBy(draw, sealed, asked.at())
                ? Cancelled.Why.BEACON_DEAD
                : Cancelled.Why.ASKED;
    }

    /**
     * Returns the entry of a draw that is deleted before its first entry; none if it is over.
     *
     * @param draw the draw as stored until then
     */
    public static Optional<Draft> deleted(Draw draw) {
        boolean isOver =
                draw.cancelling().isPresent() || draw.progress() instanceof Progress.Decided;
        return isOver
                ? Optional.empty()
                : entry(draw, of -> new Cancelled(of, Cancelled.Why.NO_ENTRIES, "deleted", RULE));
    }

    /**
     * Returns the entry of a leaf that loses its place or the chance of one.
     *
     * @param leaf its hash in hex
     * @param by who did it, as the register names them
     */
    public static Optional<Draft> freed(
            Draw draw, String leaf, Freed.Event event, String by, Optional<String> reason) {
        return entry(draw, of -> new Freed(of, leaf, event, by, reason.map(DrawEntries::cut)));
    }

    /** Returns the entry behind which nothing of a draw counts. */
    public static Optional<Draft> ended(Draw draw) {
        return entry(draw, Ended::new);
    }

    private static Optional<Draft> entry(Draw draw, Function<OfDraw, RegisterEntry> entry) {
        return draw.registered().map(place -> Draft.of(entry.apply(of(draw, place))));
    }

    private static OfDraw of(Draw draw, RegisteredRules place) {
        return new OfDraw(draw.id().text(), place.rulesHash());
    }

    private static String cut(String reason) {
        return reason.codePointCount(0, reason.length()) <= REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, REASON));
    }
}
