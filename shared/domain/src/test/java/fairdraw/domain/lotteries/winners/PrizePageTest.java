package fairdraw.domain.lotteries.winners;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Page;
import fairdraw.domain.draws.evidence.EvidenceRoom;
import fairdraw.domain.draws.results.Prizes.Prize;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.prizes.NumberLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest pages of prizes, measured as they stand in the function's answer. */
final class PrizePageTest {

    /** The bytes that Lambda passes on of an answer, less those around the lists. */
    private static final int ANSWER = 6_291_556 - 300_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 24, 100})
    void aPageOfTicketsOfSoManyLinesFitsAnAnswerAndPagesLeaveNoTicketOut(int lines) {
        List<Prize> all = IntStream.range(0, 5_000).mapToObj(i -> prize(i, lines)).toList();
        List<Prize> listed = new ArrayList<>();
        while (listed.size() < all.size()) {
            Page<Prize> page =
                    PrizePage.fitting(
                            new Page<>(all.subList(listed.size(), all.size()), Optional.empty()),
                            new EvidenceRoom());

            assertThat(page.items()).isNotEmpty();
            assertThat(size(page.items().stream().map(PrizePage::document).toList()))
                    .isLessThan(ANSWER);
            listed.addAll(page.items());
            if (listed.size() < all.size()) {
                assertThat(page.next()).contains(page.items().getLast().leaf());
            } else {
                assertThat(page.next()).isEmpty();
            }
        }
        assertThat(listed).isEqualTo(all);
    }

    /** Returns the bytes of the body as a string within the function's JSON. */
    private static int size(List<? extends Map<String, ?>> documents) {
        return CanonicalJson.string(CanonicalJson.string(documents))
                .getBytes(StandardCharsets.UTF_8)
                .length;
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
