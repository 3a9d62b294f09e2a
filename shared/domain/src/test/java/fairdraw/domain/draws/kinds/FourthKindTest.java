package fairdraw.domain.draws.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.MovableClock;
import fairdraw.domain.draws.AdvanceDraw;
import fairdraw.domain.draws.CloseDraw;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.InMemoryMoney;
import fairdraw.domain.draws.OpenDraw;
import fairdraw.domain.draws.PlanDraw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.results.InMemoryResults;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconChains;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.draws.sealing.InMemorySealedLists;
import fairdraw.domain.draws.sealing.InMemorySegments;
import fairdraw.domain.draws.sealing.SealDraw;
import fairdraw.domain.draws.sealing.SegmentSizes;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.register.InMemoryRegister;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.beacon.BeaconChain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The engine with a kind of draw that none of its classes names. */
final class FourthKindTest {

    private static final DrawId ID = new DrawId("01957b1c-0000-8000-9000-0000000000aa");
    private static final int LEAD = 10;
    private static final Instant OPENS = SampleDraws.OPENS;
    private static final Instant CLOSES = SampleDraws.CLOSES;
    private static final BeaconChain CHAIN = SignedBeacons.chain();

    private final MovableClock clock = new MovableClock(OPENS);
    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemorySealedLists lists = new InMemorySealedLists();
    private final InMemoryResults results = new InMemoryResults();
    private final InMemoryMoney money = new InMemoryMoney(draws);
    private final RecordedTriggers triggers = new RecordedTriggers();
    private final FixedRootKeys keys = new FixedRootKeys();
    private final Stall stall = new Stall();
    private final DrawKinds kinds =
            new DrawKinds(
                    List.of(
                            new Raffle(
                                    draws,
                                    stall,
                                    lists,
                                    results,
                                    new SignedBeacons(clock),
                                    clock)));
    private final CancelDraw cancelDraw =
            new CancelDraw(draws, kinds.gates(), money, lists, triggers, this::planNext, clock);
    private final AdvanceDraw advanceDraw =
            new AdvanceDraw(
                    draws,
                    new AdvanceDraw.Steps(
                            new OpenDraw(draws, clock),
                            new CloseDraw(kinds.gates(), money, this::planNext, clock),
                            new SealDraw(
                                    draws,
                                    kinds.gates(),
                                    kinds.entries(),
                                    lists,
                                    new InMemorySegments().seal(SegmentSizes.STANDARD),
                                    triggers,
                                    clock),
                            kinds.afterSeal(),
                            cancelDraw),
                    clock);

    private void planNext(Draw closed) {
        kinds.of(closed).planNext(closed);
    }

    @Test
    void itGoesFromScheduledToCompletedThroughTheEngineAsItIs() {
        assertThat(live()).containsExactly("OPEN", "SEALED", "COMPLETED");
        assertThat(stored().progress())
                .isInstanceOfSatisfying(
                        Raffle.Won.class, won -> assertThat(won.person()).isIn("Ada", "Bo", "Cy"));
        assertThat(lists.manifest(stored()).orElseThrow().leaves()).isEqualTo(3);
        assertThat(stall.sell("Di")).isFalse();
    }

    @Test
    void itsEvidenceHasItsOwnResultAndNothingOfOtherKinds() {
        live();
        var register = new InMemoryRegister();
        var publish =
                new PublishEvidence(draws, lists, results, kinds::evidence, register, register);

        var published = publish.evidence(ID).orElseThrow();

        String winner = ((Raffle.Won) stored().progress()).person();
        assertThat(published)
                .containsEntry("status", "COMPLETED")
                .containsEntry("result", Map.of("cake", winner))
                .containsEntry("tiers", null);
    }

    @Test
    void itIsCancelledLikeAnyOther() {
        draws.create(raffle());

        cancelDraw.ask(SampleDraws.TENANT, ID, "no cake", new OperatorId("op_1"));
        advanceDraw.advance(ID);

        assertThat(stored().progress()).isInstanceOf(Progress.Cancelled.class);
        assertThat(stall.sell("Ada")).isFalse();
    }

    @Test
    void noDrawMixesTwoKinds() {
        Draw lottery = SampleDraws.open(SampleDraws.TENANT, ID, new LotterySlug("weekly"));
        Draw raffle = raffle();
        Progress.Sealed sealed = sealed();

        assertThatThrownBy(() -> lottery.heldFor(raffle.occasion(), OPENS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> raffle.under(lottery.rules(), OPENS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        lottery.to(new Raffle.Won(sealed, "Ada", Optional.empty()), OPENS, OPENS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        raffle.to(
                                new Progress.Drawn(sealed, List.of(1), List.of(), OPENS),
                                OPENS,
                                OPENS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDrawOfNoRegisteredKindIsRefused() {
        assertThatThrownBy(() ->
                        kinds.of(
                                SampleDraws.open(
                                        SampleDraws.TENANT, ID, new LotterySlug("weekly"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lottery");
        assertThat(Set.of(kinds.of(raffle()).kind())).containsExactly(Raffle.KIND);
    }

    /**
     * Holds a raffle that three people enter as soon as it is open, and returns the states that the
     * engine left it in.
     */
    private List<String> live() {
        draws.create(raffle());
        List<String> passed = new ArrayList<>();
        for (@Nullable Instant due = OPENS; due != null; due = stored().nextAt()) {
            clock.set(due.isAfter(clock.instant()) ? due : clock.instant());
            advanceDraw.advance(ID);
            passed.add(stored().progress().word());
            List.of("Ada", "Bo", "Cy").forEach(stall::sell);
        }
        return passed;
    }

    private Draw stored() {
        return draws.locate(ID).orElseThrow();
    }

    private static Progress.Sealed sealed() {
        return new Progress.Sealed(
                new Progress.Closed(CLOSES, 0, false),
                "ab".repeat(32),
                new Randomness.Round(CHAIN.chainHash(), 1),
                1);
    }

    private Draw raffle() {
        var times = new DrawTimes(OPENS, CLOSES, CLOSES.plusSeconds(LEAD));
        Rules rules =
                new Raffle.Cake(
                        ID,
                        SampleDraws.TENANT.mode(),
                        times,
                        new PlanDraw(
                                        BeaconChains.of(CHAIN),
                                        keys,
                                        triggers,
                                        SampleRegisters.unseen(draws.register))
                                .beacon(times, LEAD));
        return SampleRegisters.unseen(
                new Draw(
                        SampleDraws.TENANT,
                        ID,
                        new Raffle.Fair("Hamelin"),
                        rules,
                        rules.hash(),
                        new Spread(2, 2),
                        1,
                        new Progress.Scheduled(),
                        1,
                        OPENS,
                        0,
                        Optional.empty(),
                        OPENS,
                        OPENS));
    }
}
