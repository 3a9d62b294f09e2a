package fairdraw.domain.draws;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.Mode;
import fairdraw.domain.MovableClock;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.CloseDrawEarly.Outcome;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CloseDrawEarlyTest {

    private static final Instant NOON = OPENS.plusSeconds(14_400);
    private static final Tenant LIVE = new Tenant(TENANT.organisation(), Mode.LIVE);
    private static final Draw DRAW =
            SampleDraws.open(
                    TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000001"),
                    new LotterySlug("mega"));
    private static final Draw OF_LIVE =
            SampleDraws.open(
                    LIVE,
                    new DrawId("01957b1c-0000-8000-9000-000000000002"),
                    new LotterySlug("mega"));

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryDraws draws = new InMemoryDraws();
    private final RecordedTriggers triggers = new RecordedTriggers();
    private final List<Draw> planned = new ArrayList<>();
    private final CloseDrawEarly closeEarly =
            new CloseDrawEarly(draws, triggers, planned::add, clock);

    @BeforeEach
    void openDraws() {
        draws.create(DRAW);
        draws.create(OF_LIVE);
    }

    @Test
    void anOpenTestDrawIsDueAtOnceAndTheNextIsPlanned() {
        Draw closing = DRAW.to(new Progress.Open(true), NOON, NOON);

        assertThat(closeEarly.close(TENANT, DRAW.id())).isEqualTo(new Outcome.Closing(closing));

        assertThat(stored()).isEqualTo(closing);
        assertThat(triggers.immediate()).containsExactly(DRAW.id());
        assertThat(planned).containsExactly(closing);
    }

    @Test
    void aLiveDrawIsNeverClosedBeforeItsTime() {
        assertThat(closeEarly.close(LIVE, OF_LIVE.id())).isEqualTo(new Outcome.LiveDraw());

        assertThat(draws.locate(OF_LIVE.id())).contains(OF_LIVE);
        assertThat(triggers.immediate()).isEmpty();
        assertThat(planned).isEmpty();
    }

    @Test
    void anotherTenantsDrawIsNotFound() {
        for (Tenant other : List.of(LIVE, new Tenant(new OrganisationId("org_2"), Mode.TEST))) {
            assertThat(closeEarly.close(other, DRAW.id())).isEqualTo(new Outcome.NotFound());
        }
        assertThat(closeEarly.close(TENANT, new DrawId("unknown")))
                .isEqualTo(new Outcome.NotFound());
        assertThat(stored()).isEqualTo(DRAW);
    }

    @Test
    void aDrawThatTakesNoEntriesIsNotClosed() {
        for (Instant instant : List.of(OPENS.minusMillis(1), CLOSES)) {
            clock.set(instant);
            assertThat(closeEarly.close(TENANT, DRAW.id())).isEqualTo(new Outcome.NotOpen());
        }
        assertThat(stored()).isEqualTo(DRAW);
    }

    @Test
    void aRepeatedRequestIsAnsweredAlikeUntilTheDrawIsClosed() {
        closeEarly.close(TENANT, DRAW.id());
        Draw closing = stored();
        clock.set(NOON.plusSeconds(1));

        assertThat(closeEarly.close(TENANT, DRAW.id())).isEqualTo(new Outcome.Closing(closing));

        assertThat(stored()).isEqualTo(closing);
        assertThat(triggers.immediate()).containsExactly(DRAW.id(), DRAW.id());
        assertThat(planned).containsExactly(closing, closing);
        draws.replace(stored().to(new Progress.Closed(NOON, 0, true), NOON, NOON));
        assertThat(closeEarly.close(TENANT, DRAW.id())).isEqualTo(new Outcome.NotOpen());
    }

    @Test
    void aDrawWhoseNextCannotBePlannedIsClosedAllTheSame() {
        CloseDrawEarly failing =
                new CloseDrawEarly(
                        draws,
                        triggers,
                        _ -> {
                            throw new IllegalStateException("the lottery is contended");
                        },
                        clock);

        assertThatThrownBy(() -> failing.close(TENANT, DRAW.id()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(stored().progress()).isEqualTo(new Progress.Open(true));
        assertThat(triggers.immediate()).containsExactly(DRAW.id());
    }

    private Draw stored() {
        return draws.locate(DRAW.id()).orElseThrow();
    }
}
