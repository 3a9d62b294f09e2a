package fairdraw.aws.register;

import static fairdraw.aws.lotteries.LotteryWorld.CLOSES;
import static fairdraw.aws.lotteries.LotteryWorld.DRAW;
import static fairdraw.aws.lotteries.LotteryWorld.LEAD;
import static fairdraw.aws.lotteries.LotteryWorld.OPENS;
import static fairdraw.aws.lotteries.LotteryWorld.SLUG;
import static fairdraw.aws.lotteries.LotteryWorld.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.evidence.Accepted;
import fairdraw.domain.draws.evidence.IssueReceipt;
import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.draws.evidence.SignReceipt;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.TicketReceipts;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lottery's draw in a register, from its announcement to its end, before the verifier. */
final class VerifiedLotteryTest {

    private static final Terms TERMS =
            new Terms(
                    new NumbersConfig(
                            new NumberPool(2, 1, 4), Optional.of(new NumberPool(1, 1, 2))),
                    199,
                    "USD",
                    3,
                    100,
                    455,
                    new Tiers(
                            List.of(
                                    new PoolTier("Both", 2, null, 600),
                                    new FixedTier("One", 1, null, 700))));

    private final StandingRegister standing = new StandingRegister();
    private final LotteryWorld world = LotteryWorld.calm(19);
    private final List<Ticket> tickets = new ArrayList<>();

    @BeforeEach
    void sellsTicketsOfADrawInTheRegister() {
        world.createLottery(TENANT, TERMS);
        world.fund(12_345);
        world.createDraw(
                TENANT,
                DRAW,
                TERMS,
                new DrawTimes(OPENS, CLOSES, CLOSES.plusSeconds(LEAD)),
                standing.registration(TENANT.mode(), world.keys, Optional.empty()));
        takeEntries();
        standing.sequence(TENANT.mode());
        EnterLottery.Line one = new EnterLottery.Line(List.of(1, 2), List.of(1));
        EnterLottery.Line two = new EnterLottery.Line(List.of(3, 4), List.of(2));
        EnterLottery.Line three = new EnterLottery.Line(List.of(1, 4), List.of(2));
        tickets.add(world.buy(LotteryWorld.lines("ada@example.com", one, two, one)));
        tickets.add(world.buy(LotteryWorld.lines("ada@example.com", three)));
        tickets.add(world.buy(LotteryWorld.lines("bob@example.com", two)));
        tickets.add(world.buy(LotteryWorld.quickPick("eve@example.com")));
        world.tickets.makeVoid(world.draw(), tickets.get(2), "refunded", world.clock.instant());
    }

    @AfterEach
    void drops() {
        standing.close();
        world.close();
    }

    @Test
    void itsEvidenceHoldsWithAllReceiptsAndRestsOnNothingButThatNoWitnessIsNamed() {
        world.runToTheEnd();
        takeEntries();
        standing.sequence(TENANT.mode());

        ServedDraw served = served();
        SignReceipt sign =
                new SignReceipt(world.keys, log -> standing.head(TENANT.mode())).primed();
        TicketReceipts later =
                new TicketReceipts(world.tickets, world.draws, new IssueReceipt(world.lists, sign));
        for (Ticket ticket : tickets) {
            served.with("GetTicketReceipt", later.now(TENANT, ticket.ref()).orElseThrow());
            served.with(
                    sign.of(
                            new Accepted(
                                    world.draw(),
                                    ticket.ref().text(),
                                    ticket.slip(),
                                    ticket.createdAt())));
        }

        assertThat(served.receipts())
                .hasSize(2 * tickets.size())
                .filteredOn(receipt -> receipt.get("proof") != null)
                .hasSize(tickets.size());
        assertThat(served.evidence()).containsEntry("v", 2).containsEntry("status", "COMPLETED");
        served.holdsButForWitnesses();
    }

    @Test
    void anEntryThatPendsIsWaitedForAndNothingFails() {
        until(Progress.Sealed.class);
        takeEntries();

        assertThat(served().findings())
                .contains("WAIT an entry is not registered yet: seal")
                .noneMatch(finding -> finding.startsWith("FAIL"));

        standing.sequence(TENANT.mode());

        assertThat(served().findings())
                .noneMatch(finding -> finding.contains("not registered yet"))
                .noneMatch(finding -> finding.startsWith("FAIL"));
    }

    @Test
    void aDrawThatIsCancelledAfterItsSealShowsThatItGaveItsMoneyBack() {
        Draw sealed = until(Progress.Sealed.class);
        world.cancelDraw.ask(TENANT, sealed.id(), "flood", new OperatorId("op"));
        world.runToTheEnd();
        takeEntries();
        standing.sequence(TENANT.mode());

        assertThat(world.draw().progress()).isInstanceOf(Progress.Cancelled.class);
        assertThat(world.pools.total(TENANT, SLUG).prizePoolCents()).isEqualTo(12_345);
        assertThat(served().findings())
                .noneMatch(finding -> finding.startsWith("FAIL") || finding.contains("ledger"));
    }

    @Test
    void beforeItsSealItsEvidenceShowsNoPage() {
        assertThat(served().evidence())
                .containsEntry("pages", 0)
                .containsEntry("seal", null)
                .containsEntry("result", null);
        assertThat(served().findings()).noneMatch(finding -> finding.startsWith("FAIL"));
    }

    @Test
    void nothingIsOpenedBeforeTheDraw() {
        Draw sealed = until(Progress.Sealed.class);

        assertThat(publish().leaves(sealed.id(), 1)).isPresent();
        assertThat(publish().opened(sealed.id(), 1)).isEmpty();

        world.runToTheEnd();

        assertThat(publish().opened(sealed.id(), 1)).isPresent();
        assertThat(publish().opened(sealed.id(), 2)).isEmpty();
    }

    private Draw until(Class<? extends Progress> state) {
        while (!state.isInstance(world.draw().progress())) {
            world.advanceAt(Optional.ofNullable(world.draw().nextAt()).orElseThrow());
        }
        return world.draw();
    }

    /** Has those entries wait that the draw's transactions have made until now. */
    private void takeEntries() {
        standing.take(TENANT.mode(), world.register);
    }

    private PublishEvidence publish() {
        return new PublishEvidence(
                world.draws,
                world.lists,
                world.results,
                _ -> world.kind.evidence(),
                standing.register(),
                standing.heads());
    }

    private ServedDraw served() {
        return new ServedDraw(world.draw(), publish(), standing);
    }
}
