package fairdraw.functions.lotteries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.lotteries.GetLotteryFunction;
import fairdraw.functions.triggers.EveryRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The recent sales of a lottery, as they are told where that lottery is asked for. */
class LotterySalesTest {

    private final Installation installation = new Installation();
    private final Partner partner = new Partner(installation, "test");

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void ticketsAreCountedByTheMinuteAndByTheHourThatTheyWereBoughtIn() {
        installation.clock().set(Instant.parse("2026-07-01T12:00:00Z"));
        partner.create(Partner.EVERY_FIVE_MINUTES);
        partner.enter("weekly", "ada@example.com");
        installation.clock().forward(Duration.ofMinutes(2));
        partner.enter("weekly", "bob@example.com");
        partner.enter("weekly", "cyd@example.com");
        EveryRecord.lived(installation);
        EveryRecord.lived(installation);
        installation.clock().forward(Duration.ofMinutes(1));

        Map<String, @Nullable Object> sales = sales();

        assertThat(sales).containsEntry("until", "2026-07-01T12:03:00Z");
        assertThat(sales.get("minutes"))
                .asInstanceOf(LIST)
                .hasSize(60)
                .startsWith(0L, 2L, 0L, 1L, 0L);
        assertThat(sales.get("hours")).asInstanceOf(LIST).hasSize(48).startsWith(3L, 0L);
    }

    private Map<String, @Nullable Object> sales() {
        Answered lottery =
                partner.operator(
                        GetLotteryFunction::new, GatewayCall.of("GET", "/").path("slug", "weekly"));
        return JsonTree.members(Objects.requireNonNull(lottery.members().get("sales")));
    }
}
