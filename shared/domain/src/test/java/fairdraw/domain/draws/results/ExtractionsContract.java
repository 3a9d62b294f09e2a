package fairdraw.domain.draws.results;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.results.Extractions.Entered;
import fairdraw.domain.draws.results.Extractions.Said;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OperatorId;
import fairdraw.fairness.extraction.Extraction;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Extractions}, on an empty table each time. */
public interface ExtractionsContract {

    Draw DRAW = SampleDraws.open(SampleDraws.TENANT, new DrawId("draw-1"), new LotterySlug("mega"));
    Draw OTHER =
            SampleDraws.open(SampleDraws.TENANT, new DrawId("draw-2"), new LotterySlug("mega"));
    Extraction FIRST = extraction("00001");
    Extraction SECOND = extraction("00002");

    Extractions extractions();

    @Test
    default void anOperatorsLastExtractionCounts() {
        assertThat(extractions().entered(DRAW)).isEmpty();

        extractions().enter(DRAW, new Entered(new OperatorId("op_1"), FIRST));
        extractions().enter(DRAW, new Entered(new OperatorId("op_2"), FIRST));
        extractions().enter(DRAW, new Entered(new OperatorId("op_1"), SECOND));

        assertThat(extractions().entered(DRAW))
                .containsExactlyInAnyOrder(
                        new Entered(new OperatorId("op_1"), SECOND),
                        new Entered(new OperatorId("op_2"), FIRST));
        assertThat(extractions().entered(OTHER)).isEmpty();
        assertThat(extractions().agreed(DRAW)).isEmpty();
    }

    @Test
    default void theFirstExtractionThatIsAgreedIsTheDrawsForEver() {
        assertThat(extractions().agree(DRAW, FIRST)).isEqualTo(FIRST);
        assertThat(extractions().agree(DRAW, SECOND)).isEqualTo(FIRST);

        assertThat(extractions().agreed(DRAW)).contains(FIRST);
        assertThat(extractions().agreed(OTHER)).isEmpty();
        assertThat(extractions().entered(DRAW)).isEmpty();
    }

    @Test
    default void whatIsAgreedOnALaterContestTakesThePlaceOfAnEarlierOne() {
        Extraction later = new Extraction("6001", FIRST.date().plusDays(3), FIRST.prizes());
        extractions().agree(DRAW, FIRST);

        assertThat(extractions().agree(DRAW, later)).isEqualTo(later);
        assertThat(extractions().agreed(DRAW)).contains(later);
    }

    @Test
    default void anOperatorSaysThatAContestWasNotHeld() {
        Entered notHeld =
                new Entered(new OperatorId("op_1"), new Said.NotHeld("6000", FIRST.date()));
        extractions().enter(DRAW, new Entered(new OperatorId("op_1"), FIRST));
        extractions().enter(DRAW, notHeld);

        assertThat(extractions().entered(DRAW)).containsExactly(notHeld);
    }

    private static Extraction extraction(String first) {
        return new Extraction(
                "6000",
                LocalDate.of(2026, 3, 4),
                List.of(first, "23456", "34567", "45678", "56789"));
    }
}
