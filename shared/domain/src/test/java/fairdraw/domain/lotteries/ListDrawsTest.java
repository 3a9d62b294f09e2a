package fairdraw.domain.lotteries;

import static fairdraw.domain.lotteries.Planning.START;
import static fairdraw.domain.lotteries.SampleLottery.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.InMemoryMoney;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.ListDraws.Listed;
import fairdraw.domain.lotteries.Pools.PaymentKey;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ListDrawsTest {

    private final Planning planning = new Planning();
    private final InMemoryPools pools = new InMemoryPools(new InMemoryMoney(planning.draws));
    private final ListDraws list = new ListDraws(planning.lotteries, planning.draws, pools);

    @Test
    void theNextDrawToCloseExpectsThePoolAndTheOthersNothing() {
        Lottery lottery =
                planning.create(
                        new DrawSchedule.Every(Duration.ofMinutes(5), START.plusSeconds(120)));
        pools.fund(lottery, "fund-1", 1_500, new PaymentKey("key", "a1"), START);

        var page = list.list(TENANT, Planning.SLUG, 1, 10, START).orElseThrow();

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).extracting(Listed::expectedCents).containsExactly(0L, 0L, 1_500L);
        assertThat(page.items()).extracting(Listed::draw).isEqualTo(planning.all().reversed());
        assertThat(list.list(TENANT, Planning.SLUG, 2, 2, START).orElseThrow().items())
                .extracting(Listed::expectedCents)
                .containsExactly(1_500L);
    }

    @Test
    void noDrawExpectsThePoolOnceAllAreClosed() {
        planning.create(new DrawSchedule.Every(Duration.ofMinutes(5), START.plusSeconds(120)));

        assertThat(
                        list.list(TENANT, Planning.SLUG, 1, 10, START.plus(Duration.ofDays(1)))
                                .orElseThrow()
                                .items())
                .extracting(Listed::expectedCents)
                .containsOnly(0L);
    }

    @Test
    void aLotteryWithoutDrawsHasAnEmptyListAndNoLotteryHasNone() {
        planning.create(Optional.empty());

        assertThat(list.list(TENANT, Planning.SLUG, 1, 10, START).orElseThrow().items()).isEmpty();
        assertThat(list.list(TENANT, new LotterySlug("nothing"), 1, 10, START)).isEmpty();
    }
}
