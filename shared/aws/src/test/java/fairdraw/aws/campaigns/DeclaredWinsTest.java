package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.ChangeWin.Outcome;
import fairdraw.domain.campaigns.entries.DeclaredWin;
import fairdraw.domain.campaigns.entries.DeclaredWin.State;
import fairdraw.domain.campaigns.entries.Prize;
import fairdraw.domain.campaigns.entries.SampleSubmission;
import fairdraw.testing.AtOnce;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Prizes won concurrently: at every moment each unit is in stock or held by one standing win. */
final class DeclaredWinsTest {

    private static final int CALLERS = 12;

    private final CampaignWorld world =
            CampaignWorld.calm(4, SampleCampaign.of(CampaignWorld.TENANT).allowing(1));

    @AfterEach
    void close() {
        world.close();
    }

    @RepeatedTest(2)
    void aWinIsVoidWithItsEntryAndItsPrizeBackOnce() {
        Prize prize = world.prize(2);
        world.evaluated(world.accepted(SampleSubmission.of(1, 1)));
        CampaignEntry entry = world.accepted(SampleSubmission.of(1, 2).winning(prize.id()));

        AtOnce.call(CALLERS, n -> world.evaluate(entry));

        assertThat(world.stored(entry).win()).contains(new DeclaredWin(prize.id(), State.VOID));
        assertThat(world.stock(prize)).isEqualTo(2);
    }

    @RepeatedTest(2)
    void aWinIsTakenBackOnceHoweverManyTry() {
        Prize prize = world.prize(3);
        CampaignEntry entry =
                world.evaluated(world.accepted(SampleSubmission.of(1, 1).winning(prize.id())));

        List<Outcome> outcomes = AtOnce.call(CALLERS, n -> revoke(entry));

        assertThat(outcomes).filteredOn(outcome -> outcome instanceof Outcome.Changed).hasSize(1);
        assertThat(world.stored(entry).win()).contains(new DeclaredWin(prize.id(), State.REVOKED));
        assertThat(world.stock(prize)).isEqualTo(3);
        assertThat(reassign(entry, prize)).isEqualTo(new Outcome.NoWin());
    }

    /** Evaluates, revokes and reassigns a win concurrently; the sums are right in any order. */
    @RepeatedTest(4)
    void aWinIsInOnePlaceHoweverItIsRacedFor() {
        Prize first = world.prize(1);
        Prize second = world.prize(1);
        CampaignEntry entry = world.accepted(SampleSubmission.of(1, 1).winning(first.id()));

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

    private Outcome revoke(CampaignEntry entry) {
        return world.changeWin().revoke(CampaignWorld.TENANT, world.campaign.id(), entry.id());
    }

    private Outcome reassign(CampaignEntry entry, Prize prize) {
        return world.changeWin()
                .reassign(CampaignWorld.TENANT, world.campaign.id(), entry.id(), prize.id());
    }
}
