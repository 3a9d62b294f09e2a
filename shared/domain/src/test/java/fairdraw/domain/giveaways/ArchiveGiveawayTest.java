package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.giveaways.ArchiveGiveaway.Outcome;
import fairdraw.domain.ids.DrawId;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class ArchiveGiveawayTest {

    private final GiveawayWorld world = new GiveawayWorld(1);
    private final ArchiveGiveaway archive = new ArchiveGiveaway(world.draws, world.clock);
    private final Draw draw =
            world.planGiveaway.create(TENANT, SampleGiveaways.form(1, OptionalInt.empty(), false));

    @Test
    void oneThatIsOverIsArchivedAndTakenOutAgain() {
        var over = new Progress.Cancelled("rain", world.clock.instant());
        assertThat(world.draws.replace(draw.to(over, null, world.clock.instant()))).isTrue();

        assertThat(archive.change(TENANT, draw.id(), true)).isInstanceOf(Outcome.Changed.class);
        assertThat(GiveawayOccasion.of(stored()).archived()).isTrue();
        assertThat(stored().progress()).isEqualTo(over);
        assertThat(stored().rulesHash()).isEqualTo(draw.rulesHash());
        assertThat(archive.change(TENANT, draw.id(), false)).isInstanceOf(Outcome.Changed.class);
        assertThat(GiveawayOccasion.of(stored()).archived()).isFalse();
    }

    @Test
    void oneThatIsNotOverStaysInTheLists() {
        assertThat(archive.change(TENANT, draw.id(), true)).isEqualTo(new Outcome.Running());
        assertThat(stored()).isEqualTo(draw);
    }

    @Test
    void oneThatIsNotThereIsNotArchived() {
        var other = new Tenant(TENANT.organisation(), Mode.LIVE);

        assertThat(archive.change(TENANT, new DrawId("draw_0"), true))
                .isEqualTo(new Outcome.NotFound());
        assertThat(archive.change(other, draw.id(), true)).isEqualTo(new Outcome.NotFound());
    }

    private Draw stored() {
        return world.draws.find(TENANT, draw.id()).orElseThrow();
    }
}
