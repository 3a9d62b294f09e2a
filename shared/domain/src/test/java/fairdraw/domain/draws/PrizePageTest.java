package fairdraw.domain.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Page;
import fairdraw.domain.draws.Prizes.Prize;
import fairdraw.fairness.CanonicalJson;
import fairdraw.fairness.NumberLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrizePageTest {

    /** What Lambda hands on of an answer, less what surrounds the prizes. */
    private static final int ANSWER = 6_291_556 - 500_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 24, 100})
    void aPageOfTicketsOfSoManyLinesFitsAnAnswerAndPagesLeaveNoTicketOut(int lines) {
        List<Prize> all = IntStream.range(0, 5_000).mapToObj(i -> prize(i, lines)).toList();
        List<Prize> listed = new ArrayList<>();
        while (listed.size() < all.size()) {
            Page<Prize> page =
                    PrizePage.fitting(
                            new Page<>(all.subList(listed.size(), all.size()), Optional.empty()));

            assertThat(page.items()).isNotEmpty();
            assertThat(size(page.items())).isLessThan(ANSWER);
            listed.addAll(page.items());
            if (listed.size() < all.size()) {
                assertThat(page.next()).contains(page.items().getLast().leaf());
            } else {
                assertThat(page.next()).isEmpty();
            }
        }
        assertThat(listed).isEqualTo(all);
    }

    /** Bytes of the body as a text within the function's JSON. */
    private static int size(List<Prize> prizes) {
        String body = CanonicalJson.string(prizes.stream().map(PrizePage::document).toList());
        return CanonicalJson.string(body).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Prize prize(int i, int lines) {
        List<Integer> main = IntStream.rangeClosed(100, 119).boxed().toList();
        return new Prize(
                String.format("%064x", i),
                "subj_" + "0".repeat(26),
                "f".repeat(64),
                IntStream.range(0, lines)
                        .mapToObj(_ -> NumberLine.canonical(main, List.of()))
                        .toList(),
                "\ud83c\udfc6".repeat(50),
                CanonicalJson.MAX_NUMBER);
    }
}
