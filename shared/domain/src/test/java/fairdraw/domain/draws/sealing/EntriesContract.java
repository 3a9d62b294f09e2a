package fairdraw.domain.draws.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Entries}, on empty tables in each test. */
public interface EntriesContract {

    Entries entries();

    /** Stores a draw of two partitions that is open. */
    Draw open(int number);

    /** Enters a person, told apart by a number, and returns the record that this left. */
    Entry enter(Draw draw, int person);

    private List<Entry> of(Draw draw, int partition) {
        List<Entry> read = new ArrayList<>();
        entries().each(draw, partition, read::add);
        return read;
    }

    private List<Entry> of(Draw draw) {
        return IntStream.range(0, draw.spread().partitions())
                .mapToObj(partition -> of(draw, partition))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    default void everyRecordIsInOnePartitionOfItsDraw() {
        Draw draw = open(1);
        Draw other = open(2);
        assertThat(of(draw)).isEmpty();

        List<Entry> entered = IntStream.range(0, 20).mapToObj(i -> enter(draw, i)).toList();
        Entry elsewhere = enter(other, 3);

        assertThat(of(draw)).containsExactlyInAnyOrderElementsOf(entered);
        assertThat(of(draw, 0)).isNotEmpty();
        assertThat(of(draw, 1)).isNotEmpty();
        assertThat(of(other)).containsExactly(elsewhere);
    }

    @Test
    default void aPartitionIsReadAgainAsItIs() {
        Draw draw = open(1);
        Entry first = enter(draw, 1);

        assertThat(of(draw)).containsExactly(first);
        Entry second = enter(draw, 2);
        assertThat(of(draw)).containsExactlyInAnyOrder(first, second);
        assertThat(of(draw)).containsExactlyInAnyOrder(first, second);
    }
}
