package fairdraw.domain.giveaways.places;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.results.Rank;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.extraction.LuckyNumber;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The longest lists of evidence, measured as they stand in the function's answer. */
final class PlacesEvidenceTest {

    /** The bytes that Lambda passes on of an answer, less those around the lists. */
    private static final int ANSWER = 6_291_556 - 300_000;

    /** The most winners that a draw may have together with their alternates. */
    private static final int RANKS = 20_000;

    /** A winner of a campaign shows a lucky number besides. */
    @Test
    void allWinnersOfTheLargestCampaignFitAnAnswer() {
        List<Map<String, Object>> winners = winners();
        for (int i = 0; i < RANKS; i++) {
            winners.get(i).put("number", LuckyNumber.ofIndex(i).tree());
        }

        assertThat(size(winners)).isLessThan(ANSWER);
    }

    private static List<Map<String, Object>> winners() {
        return IntStream.range(0, RANKS)
                .mapToObj(rank -> {
                    Map<String, Object> winner = new LinkedHashMap<>();
                    winner.put("rank", rank);
                    winner.put("leaf", rank(rank).leaf());
                    winner.put("score", "f".repeat(64));
                    return winner;
                })
                .toList();
    }

    /** Returns the bytes of the body as a string within the function's JSON. */
    private static int size(List<? extends Map<String, ?>> documents) {
        return CanonicalJson.string(CanonicalJson.string(documents))
                .getBytes(StandardCharsets.UTF_8)
                .length;
    }

    private static Rank rank(int rank) {
        return new Rank(rank, String.format("%064x", rank), "f".repeat(32), 1);
    }
}
