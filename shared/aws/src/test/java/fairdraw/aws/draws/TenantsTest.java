package fairdraw.aws.draws;

import static fairdraw.aws.lotteries.LotteryWorld.CLOSES;
import static fairdraw.aws.lotteries.LotteryWorld.OPENS;
import static fairdraw.aws.lotteries.LotteryWorld.SLUG;
import static fairdraw.aws.lotteries.LotteryWorld.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Outcome;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Two organisations and two modes with the same slug, the same players and the same keys. */
final class TenantsTest {

    private static final List<Tenant> TENANTS =
            List.of(
                    TENANT,
                    new Tenant(TENANT.organisation(), Mode.LIVE),
                    new Tenant(new OrganisationId("org_other"), Mode.TEST),
                    new Tenant(new OrganisationId("org_other"), Mode.LIVE));

    private final LotteryWorld world = LotteryWorld.calm(11);

    @BeforeEach
    void sellTheSameEverywhere() {
        for (int i = 0; i < TENANTS.size(); i++) {
            world.createLottery(TENANTS.get(i), SampleLottery.terms(200));
            world.createDraw(
                    TENANTS.get(i),
                    new DrawId("01957b1c-0000-8000-9000-00000000000" + i),
                    SampleLottery.terms(200),
                    new DrawTimes(OPENS, CLOSES, CLOSES.plusSeconds(LotteryWorld.LEAD)));
        }
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theSamePlayerUnderTheSameKeyIsAnotherOneElsewhere() {
        Set<String> persons = new HashSet<>();
        for (Tenant tenant : TENANTS) {
            Ticket ticket = world.buy(request(tenant));
            assertThat(ticket.tenant()).isEqualTo(tenant);
            assertThat(world.enter(request(tenant))).isEqualTo(new Outcome.Entered(ticket));
            persons.add(ticket.person());
        }
        assertThat(persons).hasSize(TENANTS.size());
    }

    @Test
    void aCapIsReachedInOneTenantOnly() {
        for (int i = 0; i < SampleLottery.terms(200).maxTicketsPerUser(); i++) {
            world.buy(keyless(TENANT));
        }
        assertThat(world.enter(keyless(TENANT))).isInstanceOf(Outcome.MaxTicketsExceeded.class);

        for (Tenant other : TENANTS.subList(1, TENANTS.size())) {
            assertThat(world.enter(keyless(other))).isInstanceOf(Outcome.Entered.class);
        }
    }

    @Test
    void moneyStaysWithItsTenant() {
        world.fund(1_234);

        for (Tenant other : TENANTS.subList(1, TENANTS.size())) {
            assertThat(world.pools.total(other, SLUG).prizePoolCents()).isZero();
            Ledger.of(world, other).holds();
        }
        world.sweepAt(CLOSES);
        world.sweepAt(CLOSES.plusSeconds(LotteryWorld.LEAD + 3));
        Ledger.of(world, TENANT)
                .holds(
                        new Ledger.Posting("funding", 1_234),
                        new Ledger.Posting("carried", -1_234),
                        new Ledger.Posting("rollover", 1_234));
        for (Tenant other : TENANTS.subList(1, TENANTS.size())) {
            Ledger.of(world, other)
                    .holds(new Ledger.Posting("carried", 0), new Ledger.Posting("rollover", 0));
        }
    }

    @Test
    void everyKeyButTheOneByIdBeginsWithOrganisationAndMode() {
        TENANTS.forEach(tenant -> world.buy(request(tenant)));
        world.fund(5);
        world.sweepAt(CLOSES);
        world.sweepAt(CLOSES.plusSeconds(LotteryWorld.LEAD + 3));

        for (String table : List.of(world.names.draws(), world.names.lotteries())) {
            SharedStore.client()
                    .scanPaginator(scan -> scan.tableName(table))
                    .items()
                    .forEach(item ->
                            assertThat(pk(item))
                                    .matches("(org_\\w+#(live|test)#.+)|(DRAWID#[^#]+)"));
        }
    }

    private static String pk(Map<String, AttributeValue> item) {
        return Attributes.text(item, "pk");
    }

    private static EnterLottery.Request request(Tenant tenant) {
        return LotteryWorld.request(
                tenant,
                "player@example.com",
                Optional.empty(),
                Optional.of(new RequestKey("key", "hash")));
    }

    private static EnterLottery.Request keyless(Tenant tenant) {
        return LotteryWorld.request(
                tenant, "player@example.com", Optional.empty(), Optional.empty());
    }
}
