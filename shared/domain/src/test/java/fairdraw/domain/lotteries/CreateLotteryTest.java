package fairdraw.domain.lotteries;

import static fairdraw.domain.lotteries.Planning.SLUG;
import static fairdraw.domain.lotteries.Planning.START;
import static fairdraw.domain.lotteries.SampleLottery.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.OrganisationId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CreateLotteryTest {

    private static final Lottery.Form HOURLY =
            SampleLottery.form(
                    Optional.of(
                            new DrawSchedule.Every(Duration.ofHours(1), START.plusSeconds(3_600))));

    private final Planning planning = new Planning();
    private final CreateLottery create = planning.createLottery();

    @Test
    void aLotteryIsStoredAsItWasWrittenAndItsFirstDrawsArePlanned() {
        planning.clock.forward(Duration.ofNanos(999_999));

        Lottery lottery = create.create(TENANT, SLUG, HOURLY, false).orElseThrow();

        assertThat(lottery).isEqualTo(planning.stored());
        assertThat(lottery.form()).isEqualTo(HOURLY);
        assertThat(lottery.status()).isEqualTo(LotteryStatus.ACTIVE);
        assertThat(lottery.createdAt()).isEqualTo(START);
        assertThat(lottery.updatedAt()).isEqualTo(START);
        assertThat(UUID.fromString(lottery.id().text())).isNotNull();
        assertThat(planning.open())
                .extracting(draw -> draw.rules().times().drawAt())
                .containsExactly(
                        START.plusSeconds(3_600),
                        START.plusSeconds(7_200),
                        START.plusSeconds(10_800));
    }

    @Test
    void aDraftPlansNothing() {
        Lottery lottery = create.create(TENANT, SLUG, HOURLY, true).orElseThrow();

        assertThat(lottery).isEqualTo(planning.stored());
        assertThat(lottery.status()).isEqualTo(LotteryStatus.DRAFT);
        assertThat(planning.all()).isEmpty();
        assertThat(planning.triggers.set()).isEmpty();
    }

    @Test
    void aLotteryWithoutAScheduleHasNoDrawYet() {
        Lottery.Form form = SampleLottery.form(Optional.empty());

        assertThat(create.create(TENANT, SLUG, form, false)).contains(planning.stored());
        assertThat(planning.all()).isEmpty();
    }

    @Test
    void aSlugIsTakenOnceByEachTenant() {
        Lottery first = create.create(TENANT, SLUG, HOURLY, false).orElseThrow();
        int planned = planning.all().size();

        assertThat(create.create(TENANT, SLUG, SampleLottery.form(Optional.empty()), true))
                .isEmpty();

        assertThat(planning.stored()).isEqualTo(first);
        assertThat(planning.all()).hasSize(planned);
        for (Tenant other :
                List.of(
                        new Tenant(TENANT.organisation(), Mode.LIVE),
                        new Tenant(new OrganisationId("org_2"), TENANT.mode()))) {
            assertThat(create.create(other, SLUG, HOURLY, true).map(Lottery::tenant))
                    .contains(other);
        }
    }
}
