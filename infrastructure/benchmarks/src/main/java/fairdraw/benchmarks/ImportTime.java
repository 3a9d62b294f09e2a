package fairdraw.benchmarks;

import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.imports.Fate;
import fairdraw.domain.lotteries.tickets.Buyer;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.ImportEntries;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import fairdraw.domain.lotteries.tickets.Tickets.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The time of entering a file, a thousand lines after another, and of sending it again. */
final class ImportTime {
    private static final int PART = 1_000;

    private final Stack stack;
    private final Shop shop;
    private final int lines;
    private final Table table;

    ImportTime(Stack stack, int lines) {
        this.stack = stack;
        this.shop = Shop.open(stack);
        this.lines = lines;
        table =
                new Table(
                        "A file of %,d entries".formatted(lines),
                        "work",
                        "seconds",
                        "tickets of the draw",
                        "write units a line",
                        "read units a line");
    }

    Table run() {
        // One line is metered, since what is metered is looked at, which takes longer.
        ImportEntries metered = stack.wiring().lotteries().importEntries();
        enter(metered, lines, 1, Fate.TAKEN);
        Cost first = stack.meter().of(() -> enter(metered, lines + 1, 1, Fate.TAKEN));
        Cost again = stack.meter().of(() -> enter(metered, lines + 1, 1, Fate.REPEATED));
        Supplier<ImportEntries> environments =
                () -> stack.wiringAmongRivals().lotteries().importEntries();
        add("entered", first, seconds(environments.get(), Fate.TAKEN));
        add("the same file again", again, seconds(environments.get(), Fate.REPEATED));
        return table;
    }

    private void add(String work, Cost line, long seconds) {
        long others = 2;
        table.add(
                work,
                seconds,
                GateCounts.sum(stack, shop) - others,
                line.writeUnits(),
                line.readUnits());
    }

    private long seconds(ImportEntries entries, Fate fate) {
        long begun = System.nanoTime();
        for (int from = 0; from < lines; from += PART) {
            enter(entries, from, Math.min(PART, lines - from), fate);
        }
        return Math.round((System.nanoTime() - begun) / 1e9);
    }

    private void enter(ImportEntries entries, int from, int count, Fate wanted) {
        List<EnterLottery.Request> part =
                IntStream.range(from, from + count).mapToObj(this::line).toList();
        List<Fate> fates = entries.enter(part);
        if (!fates.stream().allMatch(wanted::equals)) {
            throw new IllegalStateException("not all lines are " + wanted + ": " + fates);
        }
    }

    private static String hash(int number) {
        return "%064x".formatted(number);
    }

    private EnterLottery.Request line(int number) {
        return new EnterLottery.Request(
                shop.tenant(),
                new LotterySlug(shop.slug()),
                new Buyer(
                        EmailAddress.parse("entrant" + number + "@example.com"), Optional.empty()),
                Optional.empty(),
                "",
                Optional.of(new RequestKey(Source.IMPORT, hash(number), hash(number))),
                Optional.empty());
    }
}
