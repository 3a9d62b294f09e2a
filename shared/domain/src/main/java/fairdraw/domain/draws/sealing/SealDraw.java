package fairdraw.domain.draws.sealing;

import fairdraw.domain.InOrder;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RandomnessTimes;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.registering.DrawDeadlines;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.beacon.BeaconRounds;
import fairdraw.fairness.encoding.Hex;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Seals a closed draw: reads every record, puts itself off while the gates have counted more than
 * can be read, and fixes the sorted list with a manifest. A large draw is read and sorted in
 * segments, each a short step of its own, while this step comes back between them.
 */
public final class SealDraw implements Step {

    /** The chunks that are written at a time. */
    private static final int AT_ONCE = 4;

    private final Draws draws;
    private final Gates gates;
    private final Entries entries;
    private final SealedLists lists;
    private final SealInSegments inSegments;
    private final Triggers triggers;
    private final InstantSource clock;

    public SealDraw(
            Draws draws,
            Gates gates,
            Entries entries,
            SealedLists lists,
            SealInSegments inSegments,
            Triggers triggers,
            InstantSource clock) {
        this.draws = draws;
        this.gates = gates;
        this.entries = entries;
        this.lists = lists;
        this.inSegments = inSegments;
        this.triggers = triggers;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        return draws.lease(draw, clock.instant()).flatMap(this::seal);
    }

    private Optional<Draw> seal(Draw draw) {
        List<Gates.Tally> tallies = gates.tallies(draw);
        if (inSegments.isFor(draw, tallies)) {
            return inSegments(draw, tallies);
        }
        return CollectedEntries.read(draw, entries, inSegments.mostLinesInOneStep())
                .map(collected -> inOneStep(draw, tallies, collected))
                .orElseGet(() -> inSegments(draw, tallies));
    }

    private Optional<Draw> inSegments(Draw draw, List<Gates.Tally> tallies) {
        return switch (inSegments.turn(draw, tallies)) {
            case SealInSegments.Turn.Under _ -> Optional.of(draw);
            case SealInSegments.Turn.Again _ -> putOff(draw);
            case SealInSegments.Turn.Done(var totals) -> conclude(draw, () -> totals);
        };
    }

    private Optional<Draw> putOff(Draw draw) {
        return Retrying.putOff(draws, triggers, draw, clock.instant());
    }

    private Optional<Draw> inOneStep(
            Draw draw, List<Gates.Tally> tallies, CollectedEntries collected) {
        return collected.tallies().equals(tallies)
                ? conclude(draw, () -> collected.totals(write(draw, collected)))
                : putOff(draw);
    }

    private Optional<Draw> conclude(Draw draw, Supplier<ListTotals> totals) {
        Progress.Closed closed = (Progress.Closed) draw.progress();
        Manifest manifest = lists.manifest(draw).orElseGet(() -> fix(draw, closed, totals.get()));
        var progress =
                new Progress.Sealed(
                        closed, manifest.root(), manifest.randomness(), manifest.pages());
        // The lanes of automatic numbers were shut before.
        List<Long> given = gates.given(draw);
        Optional<Draw> next =
                draws.conclude(
                        draw,
                        current -> {
                            Instant now = clock.instant();
                            return current.to(progress, due(current, manifest, now), now);
                        },
                        moved ->
                                draws.stored(
                                        moved,
                                        DrawEntries.sealed(
                                                moved, manifest, closed.ledgerEntry(), given)));
        next.ifPresent(this::planResult);
        return next;
    }

    private void planResult(Draw sealed) {
        @Nullable Instant due = sealed.nextAt();
        if (due != null) {
            triggers.at(sealed, "draw", due);
        }
    }

    /**
     * Returns the time at which the draw goes on by itself; null for an extraction, which operators
     * enter, unless others have to have seen the list before, or the rules may void it.
     */
    private static @Nullable Instant due(Draw draw, Manifest manifest, Instant now) {
        return switch (manifest.randomness()) {
            case Randomness.Round round ->
                    DrawDeadlines.due(draw, RandomnessTimes.of(draw, round), now);
            case Randomness.Contest contest -> {
                if (DrawDeadlines.areDemanded(draw)) {
                    yield DrawDeadlines.due(draw, RandomnessTimes.of(draw, contest), now);
                }
                yield draw.rules().mayVoidTheList() ? now : null;
            }
        };
    }

    /** Writes the top of a list, then its manifest, and returns the manifest as stored. */
    private Manifest fix(Draw draw, Progress.Closed closed, ListTotals totals) {
        lists.write(draw, totals.top());
        return lists.putIfAbsent(draw, manifest(draw, closed, totals));
    }

    private SealedLists.Top write(Draw draw, CollectedEntries collected) {
        List<byte[]> firsts = new ArrayList<>();
        List<byte[]> roots = new ArrayList<>();
        InOrder.each(
                0,
                MerkleTree.chunks(collected.size()),
                AT_ONCE,
                number -> write(draw, number, collected.chunk(number)),
                written -> {
                    firsts.add(written.first());
                    roots.add(written.root());
                });
        return new SealedLists.Top(collected.size(), firsts, roots);
    }

    private LeafChunk write(Draw draw, int number, List<HeldLeaf> leaves) {
        LeafChunk chunk =
                LeafChunk.of(draw.id().text(), leaves.stream().map(HeldLeaf::leaf).toList());
        lists.write(draw, number, chunk, leaves.stream().map(HeldLeaf::holder).toList());
        return chunk;
    }

    private Manifest manifest(Draw draw, Progress.Closed closed, ListTotals totals) {
        Instant at = clock.instant();
        return new Manifest(
                draw.id().text(),
                totals.top().leaves(),
                totals.denied(),
                Hex.encode(MerkleTree.rootOfChunks(totals.top().roots(), totals.top().leaves())),
                draw.publishedRulesHash(),
                named(draw, closed, at),
                at,
                draw.rules().pool(closed.carriedCents(), totals.lines()),
                closed.advanced());
    }

    /**
     * Returns the randomness that decides as far as the rules go, which is that of the rules unless
     * a test draw was closed early. What decides after a late seal is named by the entries that
     * follow it.
     */
    private static Randomness named(Draw draw, Progress.Closed closed, Instant at) {
        DrawTimes times = draw.rules().times();
        return switch (draw.rules().source()) {
            case BeaconRule beacon ->
                    new Randomness.Round(
                            beacon.chain().chainHash(),
                            closed.advanced()
                                    ? new BeaconRounds(
                                                    beacon.chain(),
                                                    times.closeAt(),
                                                    times.drawAt(),
                                                    beacon.leadSeconds())
                                            .advanced(at)
                                    : beacon.round());
            case ExtractionRule extraction -> extraction.planned();
        };
    }
}
