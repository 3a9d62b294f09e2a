package fairdraw.domain.lotteries.winners;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Page;
import fairdraw.domain.draws.evidence.EvidenceRoom;
import fairdraw.domain.draws.results.Prizes.Prize;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.TierPrize;
import fairdraw.fairness.prizes.Tiers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest pages of prizes, measured as they stand in the function's answer. */
final class PrizePageTest {

    private static final NumberLine WINNING =
            NumberLine.canonical(IntStream.rangeClosed(100, 119).boxed().toList(), List.of());

    /** The bytes that Lambda passes on of an answer, less those around the lists. */
    private static final int ANSWER = 6_291_556 - 300_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 24, 100})
    void aPageOfTicketsOfSoManyLinesFitsAnAnswerAndPagesLeaveNoTicketOut(int lines) {
        List<Prize> all = IntStream.range(0, 5_000).mapToObj(i -> prize(i, lines)).toList();
        List<Prize> listed = new ArrayList<>();
        PrizePage pages = pages(lines);
        while (listed.size() < all.size()) {
            Page<Prize> page =
                    pages.fitting(
                            new Page<>(all.subList(listed.size(), all.size()), Optional.empty()),
                            new EvidenceRoom());

            assertThat(page.items()).isNotEmpty();
            assertThat(size(page.items().stream().map(pages::document).toList()))
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

    /** Returns pages of prizes of the longest tier's name and the largest amount. */
    private static PrizePage pages(int lines) {
        String trophies = "\ud83c\udfc6".repeat(50);
        return new PrizePage(
                new Tiers(List.of(new PoolTier(trophies, 20, null, 1_000))),
                new PrizeTable(
                        List.of(new TierPrize(trophies, 5_000, CanonicalJson.MAX_NUMBER / lines)),
                        0,
                        0),
                WINNING);
    }

    private static Prize prize(int i, int lines) {
        return new Prize(
                String.format("%064x", i),
                "subj_" + "0".repeat(26),
                "f".repeat(64),
                Collections.nCopies(lines, WINNING));
    }
}
