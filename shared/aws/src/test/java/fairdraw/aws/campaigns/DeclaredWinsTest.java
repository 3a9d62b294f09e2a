package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.AtOnce;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.ChangeWin.Outcome;
import fairdraw.domain.campaigns.entries.DeclaredWin;
import fairdraw.domain.campaigns.entries.DeclaredWin.State;
import fairdraw.domain.campaigns.entries.Prize;
import fairdraw.domain.campaigns.entries.SubmitEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Prizes won concurrently: at every moment each unit is in stock or held by one standing win. */
final class DeclaredWinsTest {

    private static final int CALLERS = 12;

    private final CampaignWorld world =
            CampaignWorld.calm(4, SampleCampaign.of(CampaignWorld.TENANT).allowing(1));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aWinIsHeldWithItsEntryAndConfirmedWithIt() {
        Prize prize = world.prize(2);
        CampaignEntry entry = world.accepted(Submission.of(1, 1).winning(prize));
        assertThat(entry.win()).contains(new DeclaredWin(prize.id(), State.HELD));
        assertThat(world.stock(prize)).isEqualTo(1);

        assertThat(world.evaluated(entry).win())
                .contains(new DeclaredWin(prize.id(), State.CONFIRMED));
        assertThat(world.stock(prize)).isEqualTo(1);
    }

    @RepeatedTest(2)
    void aWinIsVoidWithItsEntryAndItsPrizeBackOnce() {
        Prize prize = world.prize(2);
        world.evaluated(world.accepted(Submission.of(1, 1)));
        CampaignEntry entry = world.accepted(Submission.of(1, 2).winning(prize));

        AtOnce.call(CALLERS, n -> world.evaluate(entry));

        assertThat(world.stored(entry).win()).contains(new DeclaredWin(prize.id(), State.VOID));
        assertThat(world.stock(prize)).isEqualTo(2);
    }

    @Test
    void nothingIsWonThatIsNotThere() {
        Prize none = world.prize(0);
        Prize unknown = new Prize(new UUID(0, 1).toString(), "x", "x", 0, 1, 1, none.createdAt());

        assertThat(world.submit(Submission.of(1, 1).winning(none)))
                .isEqualTo(new SubmitEntry.Outcome.OutOfStock());
        assertThat(world.submit(Submission.of(1, 1).winning(unknown)))
                .isEqualTo(new SubmitEntry.Outcome.PrizeUnknown());
        assertThat(world.stock(none)).isZero();
        assertThat(world.items()).noneMatch(item -> Attributes.text(item, "type").equals("entry"));
    }

    @RepeatedTest(2)
    void aWinIsTakenBackOnceHoweverManyTry() {
        Prize prize = world.prize(3);
        CampaignEntry entry = world.evaluated(world.accepted(Submission.of(1, 1).winning(prize)));

        List<Outcome> outcomes = AtOnce.call(CALLERS, n -> revoke(entry));

        assertThat(outcomes).filteredOn(outcome -> outcome instanceof Outcome.Changed).hasSize(1);
        assertThat(world.stored(entry).win()).contains(new DeclaredWin(prize.id(), State.REVOKED));
        assertThat(world.stock(prize)).isEqualTo(3);
        assertThat(reassign(entry, prize)).isEqualTo(new Outcome.NoWin());
    }

    @Test
    void aWinMovesToAnotherPrizeThatIsThere() {
        Prize first = world.prize(1);
        Prize second = world.prize(1);
        Prize none = world.prize(0);
        CampaignEntry entry = world.evaluated(world.accepted(Submission.of(1, 1).winning(first)));

        assertThat(reassign(entry, none)).isEqualTo(new Outcome.OutOfStock());
        assertThat(
                        world.changeWin()
                                .reassign(
                                        CampaignWorld.TENANT, world.campaign.id(), entry.id(), "x"))
                .isEqualTo(new Outcome.PrizeUnknown());
        assertThat(world.stock(first)).isZero();

        var moved = new DeclaredWin(second.id(), State.CONFIRMED);
        assertThat(reassign(entry, second)).isEqualTo(new Outcome.Changed(entry.id(), moved));
        assertThat(reassign(entry, second)).isEqualTo(new Outcome.Changed(entry.id(), moved));
        assertThat(world.stock(first)).isEqualTo(1);
        assertThat(world.stock(second)).isZero();
        assertThat(world.stored(entry).win()).contains(moved);
    }

    /** Evaluates, revokes and reassigns a win concurrently; the sums are right in any order. */
    @RepeatedTest(4)
    void aWinIsInOnePlaceHoweverItIsRacedFor() {
        Prize first = world.prize(1);
        Prize second = world.prize(1);
        CampaignEntry entry = world.accepted(Submission.of(1, 1).winning(first));

        AtOnce.call(
                CALLERS,
                n ->
                        switch (n % 3) {
                            case 0 -> world.evaluate(entry);
                            case 1 -> revoke(entry);
                            default -> reassign(entry, second);
                        });
        world.evaluate(entry);

        Optional<DeclaredWin> win = world.stored(entry).win();
        assertThat(win).map(DeclaredWin::state).get().isIn(State.CONFIRMED, State.REVOKED);
        long out = win.filter(DeclaredWin::takesStock).isPresent() ? 1 : 0;
        assertThat(world.stock(first) + world.stock(second)).isEqualTo(2 - out);
        assertThat(world.stock(first)).isBetween(0L, 1L);
        assertThat(world.stock(second)).isBetween(0L, 1L);
    }

    @Test
    void thereIsNothingToTakeBackOfAnEntryWithoutAWin() {
        CampaignEntry entry = world.accepted(Submission.of(1, 1));

        assertThat(revoke(entry)).isEqualTo(new Outcome.NoWin());
        assertThat(world.changeWin().revoke(CampaignWorld.TENANT, world.campaign.id(), "x"))
                .isEqualTo(new Outcome.NotFound());
    }

    private Outcome revoke(CampaignEntry entry) {
        return world.changeWin().revoke(CampaignWorld.TENANT, world.campaign.id(), entry.id());
    }

    private Outcome reassign(CampaignEntry entry, Prize prize) {
        return world.changeWin()
                .reassign(CampaignWorld.TENANT, world.campaign.id(), entry.id(), prize.id());
    }
}
