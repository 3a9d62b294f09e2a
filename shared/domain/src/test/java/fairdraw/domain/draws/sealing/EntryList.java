package fairdraw.domain.draws.sealing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The entries of a partition in memory, which are read as those of a table are. */
public record EntryList(List<Entry> sorted) {

    /** Returns these entries in the order of their keys. */
    public static EntryList of(Stream<Entry> entries) {
        return new EntryList(
                entries.sorted(Comparator.comparing(Entry::person).thenComparingLong(Entry::number))
                        .toList());
    }

    /** Reads from a place on, which is the number of entries before it. */
    public Optional<String> each(String from, Predicate<Entry> entry) {
        int next = from.isEmpty() ? 0 : Integer.parseInt(from);
        while (next < sorted.size()) {
            if (!entry.test(sorted.get(next++))) {
                return Optional.of(Integer.toString(next));
            }
        }
        return Optional.empty();
    }
}
