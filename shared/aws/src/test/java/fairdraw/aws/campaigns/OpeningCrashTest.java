package fairdraw.aws.campaigns;

import static fairdraw.domain.campaigns.SampleCampaign.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.register.StandingRegister;
import fairdraw.domain.Interruptions;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.NumberOpening;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.numbers.OpenNumbers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.OpenDraw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.fairness.encoding.Hex;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Functions that die, or are overtaken by others, at any step of the opening of numbers. */
final class OpeningCrashTest {

    private static final String FIRST_SIGNED =
            Hex.encode(SignedBeacons.foretold(SignedBeacons.chain().roundAtOrAfter(OPENS)));

    private final StandingRegister standing = new StandingRegister();
    private final FixedRootKeys keys = new FixedRootKeys();

    @AfterEach
    void drops() {
        standing.close();
    }

    @Test
    void whatADyingFunctionLeavesIsOpenedByTheNext() {
        for (boolean afterwards : List.of(false, true)) {
            // Finding the campaign, keeping the signature and moving the draw on, at least.
            EveryCall.isTried(3, this::scheduled, (world, call) -> dies(world, call, afterwards));
        }
    }

    private static boolean dies(NumberWorld world, int call, boolean afterwards) {
        Interruptions at = Interruptions.dying(call, afterwards);
        Interruptions.dies(() -> open(world, at));
        if (stored(world).progress() instanceof Progress.Scheduled) {
            open(world, never());
        }
        isOpened(world);
        return at.happened();
    }

    @Test
    void twoFunctionsAtOnceOpenTheSameOrder() {
        EveryCall.isTried(
                3,
                this::scheduled,
                (world, call) -> {
                    Interruptions at = Interruptions.before(call, () -> open(world, never()));
                    open(world, at);
                    isOpened(world);
                    return at.happened();
                });
    }

    private static void isOpened(NumberWorld world) {
        assertThat(stored(world).progress()).isEqualTo(new Progress.Open());
        assertThat(world.stored().opening()).isEqualTo(new NumberOpening.Known(FIRST_SIGNED));
    }

    private NumberWorld scheduled() {
        SampleCampaign sample = SampleCampaign.of(NumberWorld.TENANT).allocating(3);
        Draw open = sample.draw();
        NumberOrder order =
                NumberOrder.of(keys.numbers(open.pepper(), open.id()), SignedBeacons.chain());
        Draw draw =
                open.to(new Progress.Scheduled(), OPENS, OPENS)
                        .registered(
                                standing.registration(
                                        open.tenant().mode(), keys, Optional.of(order)),
                                1);
        return new NumberWorld(
                SharedStore.client(), SampleCampaign.ordered(sample.campaign(), draw), draw);
    }

    private static Draw stored(NumberWorld world) {
        return world.draws.locate(world.draw.id()).orElseThrow();
    }

    private static Interruptions never() {
        return Interruptions.before(Integer.MAX_VALUE, () -> {});
    }

    private static void open(NumberWorld world, Interruptions at) {
        Draws draws = at.of(Draws.class, world.draws);
        new OpenNumbers(
                        draws,
                        at.of(Campaigns.class, world.campaigns),
                        new FixedRootKeys()::numbers,
                        new SignedBeacons(world.clock),
                        new RecordedTriggers(),
                        world.clock)
                .take(stored(world), new OpenDraw(draws, world.clock));
    }
}
