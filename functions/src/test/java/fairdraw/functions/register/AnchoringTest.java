package fairdraw.functions.register;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.draws.rules.Witnessing;
import fairdraw.domain.register.SampleEntries;
import fairdraw.fairness.register.Note;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.SmallWitness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The keeper of the register and a witness that it knows. */
final class AnchoringTest {

    private final SmallWitness witness = new SmallWitness();

    @AfterEach
    void close() {
        witness.close();
    }

    private static void placed(Installation installation, Mode mode, long number) {
        EveryRegister.put(installation, SampleEntries.pending(mode, number));
        assertThat(EveryRegister.keep(installation)).isEqualTo("{\"batchItemFailures\":[]}");
    }

    private static Note checkpoint(Installation installation, String log) {
        Answered answered = installation.call(GetCheckpointFunction::new, EveryRegister.get(log));
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        return Note.parse(answered.body());
    }

    @Test
    void aHeadIsCosignedAsSoonAsItIsMade() {
        try (var installation = new Installation(witness.variables(Map.of()))) {
            witness.follow(installation.clock());
            placed(installation, Mode.LIVE, 1);
            placed(installation, Mode.TEST, 2);
            placed(installation, Mode.LIVE, 3);

            assertThat(witness.handed()).containsExactly(1L, 1L, 2L);
            Note live = checkpoint(installation, "live");
            assertThat(live.head().size()).isEqualTo(2);
            assertThat(live.cosigned(witness.key()))
                    .containsExactly(installation.clock().instant().getEpochSecond());
            assertThat(checkpoint(installation, "test").cosigned(witness.key())).hasSize(1);
        }
    }

    @Test
    void theTestModeIsWitnessedOnRequestAlone() {
        Map<String, String> variables = new HashMap<>(witness.variables(Map.of()));
        variables.put("TEST_ANCHORS", "false");
        try (var installation = new Installation(variables)) {
            witness.follow(installation.clock());
            placed(installation, Mode.TEST, 1);
            assertThat(witness.handed()).isEmpty();
            assertThat(witnessing(installation, Mode.TEST)).isEqualTo(Witnessing.NONE);
            assertThat(witnessing(installation, Mode.LIVE))
                    .isEqualTo(new Witnessing(List.of(witness.key()), 1, List.of(), 0));
        }
    }

    @Test
    void aWitnessThatIsAwayHoldsUpNoEntry() {
        try (var installation = new Installation(witness.variables(Map.of()))) {
            witness.close();
            placed(installation, Mode.LIVE, 1);
            Note live = checkpoint(installation, "live");
            assertThat(live.head().size()).isEqualTo(1);
            assertThat(live.cosigned(witness.key())).isEmpty();
        }
    }

    @Test
    void withoutWitnessesRulesPromiseNone() {
        try (var installation = new Installation()) {
            placed(installation, Mode.LIVE, 1);
            assertThat(witnessing(installation, Mode.LIVE)).isEqualTo(Witnessing.NONE);
        }
    }

    private static Witnessing witnessing(Installation installation, Mode mode) {
        return installation.wiring().register().witnessing(mode);
    }
}
