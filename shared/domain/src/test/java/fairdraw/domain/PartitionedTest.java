package fairdraw.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class PartitionedTest {

    private static final List<List<String>> ITEMS =
            List.of(List.of(), List.of("a", "b", "c"), List.of(), List.of("a", "d"), List.of());

    private final List<Integer> asked = new ArrayList<>();

    private List<String> some(int partition, String after, int limit) {
        asked.add(partition);
        return ITEMS.get(partition).stream()
                .filter(item -> item.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    private Page<String> page(int limit, Optional<String> after) {
        return Partitioned.page(
                ITEMS.size(), new Page.Wanted(limit, after), this::some, item -> item);
    }

    @Test
    void pagesOfAnySizeMakeTheWholeList() {
        for (int limit = 1; limit < 8; limit++) {
            int size = limit;
            assertThat(Pages.all(limit, wanted -> page(size, wanted.after())))
                    .containsExactly("a", "b", "c", "a", "d");
        }
    }

    @Test
    void aPageReadsNoPartitionBehindThatOfItsNextItem() {
        assertThat(page(2, Optional.empty()).next()).contains("1.b");

        assertThat(asked).containsExactly(0, 1);
    }

    @Test
    void aPageBeginsInThePartitionOfItsCursor() {
        assertThat(page(2, Optional.of("1.c")).items()).containsExactly("a", "d");
        assertThat(asked).startsWith(1);
        assertThat(page(2, Optional.of("9.a")).items()).isEmpty();
    }

    @Test
    void aCursorHasANumberAndAPlace() {
        Pattern letter = Pattern.compile("[a-z]");

        assertThat(Partitioned.isCursor("1.b", letter)).isTrue();
        assertThat(List.of("1.", "b", ".b", "-1.b", "1.B", "1.bb", "12345.b"))
                .noneMatch(text -> Partitioned.isCursor(text, letter));
    }
}
