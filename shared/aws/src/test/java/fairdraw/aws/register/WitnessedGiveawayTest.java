package fairdraw.aws.register;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.giveaways.EntrantWorld;
import fairdraw.domain.Tenant;
import fairdraw.domain.anchors.AnchorHeads;
import fairdraw.domain.anchors.FakeWitnesses;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RandomnessTimes;
import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.Registers;
import fairdraw.domain.draws.rules.Witnessing;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.register.VerifierKey;
import fairdraw.verifier.checks.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Giveaways that name a witness, drawn in its presence and without it, before the verifier. */
final class WitnessedGiveawayTest {

    private static final Instant PLANNED = CLOSES.plusSeconds(600);

    private final StandingRegister standing = new StandingRegister();
    private final FakeWitnesses witnesses = new FakeWitnesses();
    private final VerifierKey witness =
            witnesses.start("w1", standing.log(TENANT.mode()).key(), this::now);
    private final EntrantWorld world =
            new EntrantWorld(
                    SharedStore.client(),
                    29,
                    _ -> this::place,
                    standing.register(),
                    standing.heads());

    @AfterEach
    void drops() {
        standing.close();
        world.close();
    }

    private Instant now() {
        return world.clock.instant();
    }

    /** Draws are numbered where they are stored, beside the log. */
    private Registers.Place place(Tenant tenant) {
        Witnessing witnessing = new Witnessing(List.of(witness), 1, List.of(), 0);
        return new Registers.Place(
                standing.registers(witnessing).place(tenant).policy(),
                world.register.announced(tenant) + 1);
    }

    private DrawId opened(Instant closes) {
        DrawId id = world.closing(closes).drawId();
        world.entered(4);
        keep();
        return id;
    }

    /** Does what whoever keeps the register does when something waits or a draw wakes it. */
    private void keep() {
        standing.take(TENANT.mode(), world.register);
        standing.sequence(TENANT.mode());
        new AnchorHeads(standing.register(), standing.heads(), witnesses, world.clock)
                .run(standing.log(TENANT.mode()));
    }

    private Draw advance(DrawId id, Instant at) {
        world.clock.set(at);
        world.advanceDraw.advance(id);
        keep();
        return world.draws.locate(id).orElseThrow();
    }

    private ServedDraw served(DrawId id) {
        return new ServedDraw(
                        world.draws.locate(id).orElseThrow(),
                        new PublishEvidence(
                                world.draws,
                                world.lists,
                                world.results,
                                _ -> world.kind.evidence(),
                                standing.register(),
                                standing.heads()),
                        standing)
                .knowing(witness);
    }

    @Test
    void aWitnessDownOverACloseDelaysThatDrawToALaterRoundProvablyAndNoOther() {
        DrawId before = opened(CLOSES.minusSeconds(3_600));
        DrawId over = opened(CLOSES);
        advance(before, CLOSES.minusSeconds(3_600));

        witnesses.away(witness);
        advance(over, CLOSES);
        assertThat(advance(before, PLANNED.plusSeconds(3)).progress())
                .isInstanceOf(Progress.Awarded.class);
        assertThat(advance(over, PLANNED.plusSeconds(3)).progress())
                .isInstanceOf(Progress.Sealed.class);
        witnesses.back(witness);
        keep();
        Draw late = advance(over, PLANNED.plusSeconds(5));
        Instant later = RandomnessTimes.known(late);
        assertThat(later).isAfter(PLANNED.plusSeconds(600));
        assertThat(advance(over, later).progress()).isInstanceOf(Progress.Awarded.class);

        assertThat(served(before).findings()).isEmpty();
        assertThat(served(before).verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(served(over).findings())
                .containsExactly("BUT LATE, as the witnesses prove: a later round decides");
        assertThat(passed(before)).isEmpty();
        long round = ((BeaconRule) late.rules().source()).round();
        String signature = Hex.encode(SignedBeacons.foretold(round));
        assertThat(passed(over)).isEqualTo(List.of(Map.of("round", round, "signature", signature)));
        assertThat(served(over).said())
                .anyMatch(said ->
                        said.startsWith("passed over: ")
                                && said.contains("which would have given ["));
    }

    private List<?> passed(DrawId id) {
        return (List<?>) Objects.requireNonNull(served(id).evidence().get("passed"));
    }

    @Test
    void aPlaceThatExpiresIsProvenByItsTimes() {
        DrawId id = world.with(1, OptionalInt.empty(), true).drawId();
        world.entered(2);
        keep();
        advance(id, CLOSES);
        Draw draw = advance(id, PLANNED.plusSeconds(3));
        while (draw.nextAt() != null) {
            draw = advance(id, Optional.ofNullable(draw.nextAt()).orElseThrow());
        }

        assertThat(draw.progress()).isInstanceOf(Progress.Concluded.class);
        assertThat(served(id).findings()).isEmpty();
        assertThat(served(id).verdict()).isEqualTo(Verdict.PROVEN);
    }
}
