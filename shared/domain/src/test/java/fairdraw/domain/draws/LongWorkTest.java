package fairdraw.domain.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Long work on a draw that outlasts its lease. */
final class LongWorkTest {

    private static final Instant NOW = SampleDraws.CLOSES;
    private static final Progress CLOSED = new Progress.Closed(NOW, 0, false);

    private final Draws draws = new InMemoryDraws();
    private final Draw open =
            SampleDraws.tiered(SampleDraws.TENANT, new DrawId("draw"), new LotterySlug("lottery"));

    @Test
    void isNotLostToThoseWhoLeasedTheDrawMeanwhile() {
        draws.create(open);
        Draw first = lease(NOW);
        Draw second = lease(NOW.plus(Draws.LEASE));

        Optional<Draw> done = draws.conclude(first, draw -> draw.to(CLOSED, null, NOW));

        assertThat(done.map(Draw::progress)).contains(CLOSED);
        assertThat(stored()).isEqualTo(done.orElseThrow());
        assertThat(stored().version()).isEqualTo(second.version() + 1);
    }

    @Test
    void isLeftToWhoeverWasDoneSooner() {
        draws.create(open);
        Draw first = lease(NOW);
        Draw second = lease(NOW.plus(Draws.LEASE));
        Draw done = draws.conclude(second, draw -> draw.to(CLOSED, null, NOW)).orElseThrow();

        assertThat(draws.conclude(first, draw -> draw.to(CLOSED, null, NOW))).isEmpty();

        assertThat(stored()).isEqualTo(done);
    }

    @Test
    void isGivenUpWhereItCannotBeStored() {
        draws.create(open);

        assertThat(
                        draws.conclude(
                                lease(NOW),
                                draw -> draw.to(CLOSED, null, NOW),
                                _ -> Optional.empty()))
                .isEmpty();
    }

    private Draw lease(Instant at) {
        return draws.lease(stored(), at).orElseThrow();
    }

    private Draw stored() {
        return draws.find(open.tenant(), open.id()).orElseThrow();
    }
}
