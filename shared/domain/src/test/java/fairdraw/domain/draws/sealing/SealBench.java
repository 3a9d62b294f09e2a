package fairdraw.domain.draws.sealing;

import fairdraw.domain.MovableClock;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.fairness.prizes.NumberLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A closed draw with random entries of every kind, and the steps that seal it. */
final class SealBench {

    static final Tenant TENANT = SampleDraws.TENANT;
    static final DrawId ID = new DrawId("01957b1c-0000-8000-9000-000000000001");

    final MovableClock clock = new MovableClock(SampleDraws.CLOSES);
    final InMemoryDraws draws = new InMemoryDraws();
    final InMemorySealedLists lists = new InMemorySealedLists();
    final InMemorySegments segments = new InMemorySegments();
    final RecordedTriggers triggers = new RecordedTriggers();
    final List<Entry> sold;

    /** The entries that cannot be read yet. */
    final Set<Entry> hidden = new HashSet<>();

    private final DrawId id;
    private final Spread spread;
    private final SegmentSizes sizes;
    private final Random random;

    SealBench(long seed, int entries, SegmentSizes sizes) {
        this(TENANT, ID, seed, entries, sizes);
    }

    SealBench(Tenant tenant, DrawId id, long seed, int entries, SegmentSizes sizes) {
        this.id = id;
        this.random = new Random(seed);
        this.sizes = sizes;
        this.spread = new Spread(1 + random.nextInt(5), 1 + random.nextInt(6));
        this.sold = entries(entries);
        Draw open = SampleDraws.open(tenant, id, new LotterySlug("mega"));
        Draw closed =
                new Draw(
                        tenant,
                        id,
                        open.occasion(),
                        open.rules(),
                        open.rulesHash(),
                        spread,
                        1,
                        new Progress.Closed(SampleDraws.CLOSES, 700, false),
                        1,
                        SampleDraws.CLOSES,
                        0,
                        Optional.empty(),
                        SampleDraws.OPENS,
                        SampleDraws.CLOSES);
        draws.create(SampleRegisters.unseen(closed));
    }

    private List<Entry> entries(int count) {
        List<Entry> entries = new ArrayList<>();
        while (entries.size() < count) {
            String person = hex(16);
            String tagKey = hex(32);
            for (int number = 1 + random.nextInt(4); number > 0; number--) {
                entries.add(
                        new Entry(
                                person,
                                number,
                                random.nextInt(spread.gates()),
                                random.nextInt(8) == 0 ? LeafStatus.DENIED : LeafStatus.ACTIVE,
                                tagKey,
                                person,
                                hex(32),
                                "",
                                content()));
            }
        }
        return entries.subList(0, count);
    }

    private Content content() {
        return switch (random.nextInt(4)) {
            case 0 -> new Content.Nothing();
            case 1 ->
                    new Content.OneNumber(new LuckyNumber(random.nextInt(10), random.nextInt(90)));
            default ->
                    new Content.TicketLines(
                            IntStream.rangeClosed(1, 1 + random.nextInt(3))
                                    .mapToObj(line ->
                                            NumberLine.canonical(
                                                    List.of(line, line + 4, 12, 14, 19),
                                                    List.of(1 + random.nextInt(5))))
                                    .toList(),
                            random.nextBoolean());
        };
    }

    private String hex(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return Hex.encode(some);
    }

    Entries entries() {
        return (draw, partition, from, entry) ->
                EntryList.of(
                                sold.stream()
                                        .filter(each -> !hidden.contains(each))
                                        .filter(each ->
                                                new Person(each.person()).partition(spread)
                                                        == partition))
                        .each(from, entry);
    }

    Gates gates() {
        return new Gates() {
            @Override
            public List<Tally> shut(Draw draw) {
                return tallies(draw);
            }

            @Override
            public List<Tally> tallies(Draw draw) {
                return IntStream.range(0, spread.gates()).mapToObj(SealBench.this::tally).toList();
            }
        };
    }

    private Gates.Tally tally(int gate) {
        List<Entry> admitted = sold.stream().filter(entry -> entry.gate() == gate).toList();
        return new Gates.Tally(
                admitted.size(),
                admitted.stream().filter(entry -> entry.status() != LeafStatus.ACTIVE).count());
    }

    SealDraw sealDraw() {
        return sealDraw(segments, segments, lists);
    }

    SealDraw sealDraw(Segments stored, SegmentQueue queue, SealedLists written) {
        return new SealDraw(
                draws,
                gates(),
                entries(),
                written,
                new SealInSegments(stored, queue, sizes),
                triggers,
                clock);
    }

    RunSegment runSegment() {
        return runSegment(segments, segments, lists);
    }

    RunSegment runSegment(Segments stored, SegmentQueue queue, SealedLists written) {
        return new RunSegment(
                draws, entries(), written, stored, queue, sizes, triggers, clock, random);
    }

    Draw stored() {
        return draws.locate(id).orElseThrow();
    }

    boolean isSealed() {
        return stored().progress() instanceof Progress.Sealed;
    }

    boolean isDue() {
        return Optional.ofNullable(stored().nextAt())
                .filter(due -> !due.isAfter(clock.instant()))
                .isPresent();
    }

    /** Takes the step of the draw when it is due, and runs queued segments until none is left. */
    void sealed() {
        while (!isSealed()) {
            if (isDue()) {
                sealDraw().take(stored());
            } else {
                runSegment().run(segments.take().orElseThrow());
            }
        }
    }
}
