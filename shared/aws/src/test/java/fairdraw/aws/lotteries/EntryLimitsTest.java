package fairdraw.aws.lotteries;

import static fairdraw.aws.lotteries.LotteryWorld.quickPick;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Outcome;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.Player;
import fairdraw.domain.lotteries.winners.ListAudit;
import fairdraw.engines.Fault;
import fairdraw.engines.FaultPlan;
import fairdraw.engines.FaultProxy;
import fairdraw.testing.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class EntryLimitsTest {

    private static final int CAP = SampleLottery.terms(200).maxTicketsPerUser();
    private static final int CALLERS = 64;
    private static final int ROUNDS = Integer.getInteger("fairdraw.rounds", 4);

    @Test
    void aPlayerWhoAsksForManyTicketsAtOnceGetsAsManyAsAreAllowed() {
        try (LotteryWorld world = LotteryWorld.calm(1).with(SampleLottery.terms(200))) {
            EnterLottery enterLottery = world.enterLottery();
            List<Ticket> accepted = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                String player = "player" + round + "@example.com";
                List<Outcome> outcomes =
                        AtOnce.call(CALLERS, caller -> enterLottery.enter(spelt(player, caller)));

                List<Ticket> tickets =
                        outcomes.stream()
                                .map(LotteryWorld::ticket)
                                .flatMap(Optional::stream)
                                .toList();
                assertThat(tickets).hasSize(CAP);
                assertThat(outcomes)
                        .filteredOn(Outcome.MaxTicketsExceeded.class::isInstance)
                        .hasSize(CALLERS - CAP);
                accepted.addAll(tickets);
            }

            Draw done = world.runToTheEnd();

            // Every leaf is made with the only tag key that the player ends up with.
            ListAudit.check(world.audited, done, accepted, Set.of());
        }
    }

    /** An issued receipt stays valid, however many tickets the player buys afterwards. */
    @Test
    void aPlayerIsOneInADrawFromTheFirstTicketOnHoweverManyAreBoughtAtOnce() {
        try (LotteryWorld world = LotteryWorld.calm(12).with(SampleLottery.terms(200))) {
            Draw draw = world.draw();
            EnterLottery enterLottery = world.enterLottery();

            List<Player> told =
                    AtOnce.call(
                            CAP,
                            caller -> {
                                Outcome outcome = enterLottery.enter(quickPick("p@example.com"));
                                String person = LotteryWorld.ticket(outcome).orElseThrow().person();
                                return world.tickets.player(draw, person).orElseThrow();
                            });

            assertThat(told).hasSize(CAP).containsOnly(told.getFirst());
        }
    }

    /** Spells an address in different ways that only a string comparison tells apart. */
    private static EnterLottery.Request spelt(String player, int caller) {
        return quickPick(caller % 2 == 0 ? player : "  " + player.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noFaultLetsAPlayerHaveMoreOrLosesATicketThatWasConfirmed(long seed) {
        try (FaultProxy proxy = FaultProxy.before(SharedStore.endpoint());
                DynamoDbClient client = SharedStore.client(proxy.endpoint());
                LotteryWorld world =
                        new LotteryWorld(client, seed).with(SampleLottery.terms(200))) {
            proxy.follow(
                    FaultPlan.seeded(
                            seed,
                            0.5,
                            FaultPlan.WRITES,
                            List.of(
                                    new Fault.LostAnswer(),
                                    new Fault.FailedBefore(),
                                    new Fault.FailedAfter(),
                                    new Fault.Conflict(),
                                    new Fault.Throttle(),
                                    new Fault.InProgress())));
            List<Optional<Ticket>> answers =
                    AtOnce.call(CALLERS, caller -> answer(world, quickPick("p@example.com")));
            proxy.follow(FaultPlan.none());

            List<Ticket> stored = world.storedTickets();
            assertThat(stored).as("seed " + seed).hasSizeLessThanOrEqualTo(CAP);
            assertThat(stored)
                    .extracting(Ticket::id)
                    .containsAll(
                            answers.stream().flatMap(Optional::stream).map(Ticket::id).toList());
            ListAudit.check(world.audited, world.runToTheEnd(), stored, Set.of());
        }
    }

    /** Returns a confirmed ticket; empty for a refusal and for a failure, which proves nothing. */
    private static Optional<Ticket> answer(LotteryWorld world, EnterLottery.Request request) {
        try {
            return LotteryWorld.ticket(world.enter(request));
        } catch (SdkException unknown) {
            return Optional.empty();
        }
    }
}
