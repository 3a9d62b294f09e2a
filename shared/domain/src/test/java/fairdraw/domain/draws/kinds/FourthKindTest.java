package fairdraw.domain.draws.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.draws.AdvanceDraw;
import fairdraw.domain.draws.CloseDraw;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.Money;
import fairdraw.domain.draws.OpenDraw;
import fairdraw.domain.draws.PlanDraw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.results.InMemoryResults;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.draws.sealing.InMemorySealedLists;
import fairdraw.domain.draws.sealing.SealDraw;
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

    private static final String ID = "01957b1c-0000-8000-9000-0000000000aa";
    private static final int LEAD = 10;
    private static final Instant OPENS = SampleDraws.OPENS;
    private static final Instant CLOSES = SampleDraws.CLOSES;
    private static final BeaconChain CHAIN = BeaconChain.QUICKNET;

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemorySealedLists lists = new InMemorySealedLists();
    private final InMemoryResults results = new InMemoryResults();
    private final Stall stall = new Stall();
    private final DrawKinds kinds =
            new DrawKinds(
                    List.of(
                            new Raffle(
                                    draws,
                                    stall,
                                    lists,
                                    results,
                                    round -> Optional.of(new byte[] {(byte) round}),
                                    this::now)));
    private final CancelDraw cancelDraw =
            new CancelDraw(
                    draws,
                    kinds.gates(),
                    new NoMoney(),
                    lists,
                    CHAIN,
                    new NoTriggers(),
                    closed -> kinds.of(closed).planNext(closed),
                    this::now);
    private final AdvanceDraw advanceDraw =
            new AdvanceDraw(
                    draws,
                    new AdvanceDraw.Steps(
                            new OpenDraw(draws, this::now),
                            new CloseDraw(
                                    kinds.gates(),
                                    new NoMoney(),
                                    closed -> kinds.of(closed).planNext(closed),
                                    this::now),
                            new SealDraw(
                                    draws,
                                    kinds.gates(),
                                    kinds.entries(),
                                    lists,
                                    new OneKey(),
                                    CHAIN,
                                    new NoTriggers(),
                                    this::now),
                            kinds.afterSeal(),
                            cancelDraw),
                    this::now);

    private Instant now = OPENS;

    private Instant now() {
        return now;
    }

    @Test
    void itGoesFromScheduledToCompletedThroughTheEngineAsItIs() {
        draws.create(raffle());
        List<String> passed = new ArrayList<>();
        for (@Nullable Instant due = OPENS; due != null; due = stored().nextAt()) {
            now = due.isAfter(now) ? due : now;
            advanceDraw.advance(ID);
            passed.add(stored().progress().word());
            List.of("Ada", "Bo", "Cy").forEach(stall::sell);
        }

        assertThat(passed).containsExactly("OPEN", "SEALED", "COMPLETED");
        assertThat(stored().progress())
                .isInstanceOfSatisfying(
                        Raffle.Won.class, won -> assertThat(won.person()).isIn("Ada", "Bo", "Cy"));
        assertThat(lists.manifest(stored()).orElseThrow().manifest().leaves()).isEqualTo(3);
        assertThat(stall.sell("Di")).isFalse();
    }

    @Test
    void itsEvidenceHasItsOwnResultAndNothingOfOtherKinds() {
        itGoesFromScheduledToCompletedThroughTheEngineAsItIs();
        var publish = new PublishEvidence(draws, lists, results, kinds::evidence, CHAIN);

        var published =
                publish.evidence(ID, new PublishEvidence.After(Optional.empty(), Optional.empty()))
                        .orElseThrow();

        String winner = ((Raffle.Won) stored().progress()).person();
        assertThat(published.document())
                .containsEntry("status", "COMPLETED")
                .containsEntry("result", Map.of("cake", winner))
                .containsEntry("claims", List.of())
                .containsEntry("tiers", null);
        assertThat(published.finalFrom()).contains(now);
    }

    @Test
    void itIsCancelledLikeAnyOther() {
        draws.create(raffle());

        cancelDraw.ask(SampleDraws.TENANT, ID, "no cake", "op_1");
        advanceDraw.advance(ID);

        assertThat(stored().progress()).isInstanceOf(Progress.Cancelled.class);
        assertThat(stall.sell("Ada")).isFalse();
    }

    @Test
    void noDrawMixesTwoKinds() {
        Draw lottery = SampleDraws.open(SampleDraws.TENANT, ID, "weekly");
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
        assertThatThrownBy(() -> kinds.of(SampleDraws.open(SampleDraws.TENANT, ID, "weekly")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lottery");
        assertThat(Set.of(kinds.of(raffle()).kind())).containsExactly(Raffle.KIND);
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

    private static Draw raffle() {
        var times = new DrawTimes(OPENS, CLOSES, CLOSES.plusSeconds(LEAD));
        Rules rules =
                new Raffle.Cake(
                        ID,
                        SampleDraws.TENANT.mode(),
                        times,
                        new PlanDraw(CHAIN, new OneKey(), new NoTriggers()).beacon(times, LEAD));
        return new Draw(
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
                OPENS);
    }

    /** A draw without a pool moves no money. */
    private final class NoMoney implements Money {

        @Override
        public long balance(Draw draw) {
            return 0;
        }

        @Override
        public boolean close(Draw next, long carriedCents) {
            return draws.replace(next);
        }

        @Override
        public boolean settle(Draw next, long rolloverCents) {
            return draws.replace(next);
        }

        @Override
        public boolean cancel(Draw next, long carriedCents) {
            return draws.replace(next);
        }
    }

    private record NoTriggers() implements Triggers {

        @Override
        public void at(Draw draw, String step, Instant at) {}

        @Override
        public void now(String drawId) {}

        @Override
        public void forget(Draw draw, String step) {}
    }

    /** One key, whose signatures nobody checks. */
    private record OneKey() implements RootKeys {

        @Override
        public int current() {
            return 1;
        }

        @Override
        public byte[] pepper(int generation) {
            return new byte[32];
        }

        @Override
        public Signer signer() {
            return new Signer() {
                @Override
                public String keyId() {
                    return "test";
                }

                @Override
                public byte[] sign(byte[] message) {
                    return new byte[64];
                }
            };
        }
    }
}
