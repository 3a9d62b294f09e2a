package fairdraw.aws.lotteries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Outcome;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import fairdraw.engines.Fault;
import fairdraw.engines.FaultPlan;
import fairdraw.engines.FaultProxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One entry, under every fault of its only write. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultyEntryTest {

    private static final List<Fault> KINDS =
            List.of(
                    new Fault.LostAnswer(),
                    new Fault.FailedBefore(),
                    new Fault.FailedAfter(),
                    new Fault.Conflict(),
                    new Fault.Throttle(),
                    new Fault.InProgress());

    private final FaultProxy proxy = FaultProxy.before(SharedStore.endpoint());
    private final DynamoDbClient client = SharedStore.client(proxy.endpoint());
    private final LotteryWorld world = new LotteryWorld(client, 5).with(once());
    private int players;

    private static Terms once() {
        Terms terms = SampleLottery.terms(200);
        return new Terms(
                terms.numbers(),
                terms.ticketPriceUsdCents(),
                terms.currency(),
                1,
                terms.maxLinesPerTicket(),
                terms.poolPermille(),
                terms.tiers());
    }

    @AfterAll
    void close() {
        world.close();
        client.close();
        proxy.close();
    }

    static Stream<List<Fault>> faults() {
        List<List<Fault>> all = new ArrayList<>();
        for (Fault first : KINDS) {
            all.add(List.of(first));
            KINDS.forEach(second -> all.add(List.of(first, second)));
            all.add(List.of(new Fault.LostAnswer(), first, new Fault.Conflict()));
            all.add(Collections.nCopies(4, first));
        }
        // Until it is tried at another gate, where the ticket is then found.
        all.add(lostThen(6));
        all.add(lostThen(13));
        return all.stream();
    }

    private static List<Fault> lostThen(int conflicts) {
        List<Fault> faults = new ArrayList<>(List.of(new Fault.LostAnswer()));
        faults.addAll(Collections.nCopies(conflicts, new Fault.Conflict()));
        return faults;
    }

    /** With a limit of one, the ticket itself would refuse its own repetition. */
    @ParameterizedTest
    @MethodSource("faults")
    void anEntryHappensOnceAndIsConfirmed(List<Fault> faults) {
        String player = "player" + players++ + "@example.com";
        proxy.follow(FaultPlan.inTurn(FaultPlan.WRITES, faults));

        Ticket ticket = world.buy(LotteryWorld.quickPick(player));

        proxy.follow(FaultPlan.none());
        assertThat(world.tickets.find(ticket.tenant(), ticket.ref())).contains(ticket);
        assertThat(world.storedTickets())
                .filteredOn(stored -> stored.buyer().address().equals(Optional.of(player)))
                .containsExactly(ticket);
        assertThat(world.enter(LotteryWorld.quickPick(player)))
                .isInstanceOf(Outcome.MaxTicketsExceeded.class);
    }

    @Test
    void whatNobodyKnewIsToldToWhoAsksAgainUnderTheSameKey() {
        EnterLottery.Request request =
                LotteryWorld.request(
                        LotteryWorld.TENANT,
                        "unlucky@example.com",
                        Optional.empty(),
                        Optional.of(new RequestKey("key", "hash")));
        proxy.follow(FaultPlan.seeded(1, 1, FaultPlan.WRITES, List.of(new Fault.LostAnswer())));
        assertThatThrownBy(() -> world.enter(request)).isInstanceOf(SdkException.class);
        proxy.follow(FaultPlan.none());

        Ticket ticket = world.buy(request);

        assertThat(world.storedTickets())
                .filteredOn(stored ->
                        stored.buyer().address().equals(Optional.of("unlucky@example.com")))
                .containsExactly(ticket);
    }

    @Test
    void anEntryIsOneRoundTripToTheStore() {
        EnterLottery warm = world.enterLottery();
        warm.enter(LotteryWorld.quickPick("first@example.com"));
        proxy.forget();

        warm.enter(LotteryWorld.quickPick("second@example.com"));

        assertThat(proxy.counts()).isEqualTo(Map.of("TransactWriteItems", 1L));
        assertThat(proxy.count(Set.of("GetItem", "Query"))).isZero();
    }
}
