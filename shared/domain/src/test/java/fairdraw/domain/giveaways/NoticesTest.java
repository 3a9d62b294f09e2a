package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class NoticesTest {

    private final GiveawayWorld world = GiveawayWorld.with(1, 1, false);
    private final Notices notices = world.notices();
    private final Instant now = world.clock.instant();

    @Test
    void aGiveawayIsRememberedForFiveSeconds() {
        Draw read = notices.get(TENANT, world.drawId(), now).orElseThrow().draw();
        world.advanceDraw.advance(world.drawId());
        Draw opened = world.draw();

        assertThat(notices.get(TENANT, world.drawId(), now.plusSeconds(5)).orElseThrow().draw())
                .isEqualTo(read);
        assertThat(notices.current(TENANT, world.drawId(), now.plusSeconds(5))).contains(read);
        assertThat(notices.get(TENANT, world.drawId(), now.plusSeconds(6)).orElseThrow().draw())
                .isEqualTo(opened);
    }

    @Test
    void aGiveawayIsShownAsItIsNowOnceItIsClosed() {
        notices.get(TENANT, world.drawId(), CLOSES.minusSeconds(1));
        world.advanceAt(CLOSES);

        assertThat(notices.current(TENANT, world.drawId(), CLOSES)).contains(world.draw());
    }

    @Test
    void aGiveawayThatDoesNotExistIsNotRemembered() {
        assertThat(notices.get(TENANT, new DrawId("draw_0"), now)).isEmpty();
        assertThat(notices.remembered(TENANT, new DrawId("draw_0"), now)).isEmpty();
    }
}
