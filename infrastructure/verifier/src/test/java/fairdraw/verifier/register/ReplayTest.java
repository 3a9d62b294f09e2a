package fairdraw.verifier.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.verifier.reading.Bundle;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading of registers of any size, from any page on. */
final class ReplayTest {

    private static TestRegister register(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TestRegister register = new TestRegister();
        for (int i = 0; i < size; i++) {
            register.add("{'draw':'d" + random.nextInt(50) + "','no':" + i + ",'t':'end'}");
        }
        return register;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 511, 512, 513, 700})
    void theEntriesAreReadWithoutAGapAndGiveTheHead(int size) throws Refuted {
        TestRegister register = register(size, size);
        for (int first = 0; first * Replay.PAGE < size; first++) {
            List<Long> read = new ArrayList<>();
            Replay replay = new Replay(register.bundle(1), "live", Set.of((long) size));
            replay.read(first, size, entry -> read.add(entry.members().whole("no", 0, size)));
            assertThat(replay.start()).isEqualTo((long) first * Replay.PAGE);
            assertThat(read).hasSize(size - first * Replay.PAGE).isSorted().doesNotHaveDuplicates();
            assertThat(replay.roots()).containsEntry((long) size, register.frontier(size).root());
        }
    }

    @Test
    void everySizeOnTheWayHasItsRoot() throws Refuted {
        SplittableRandom random = new SplittableRandom(8);
        TestRegister register = register(600, 8);
        Set<Long> wanted = new HashSet<>();
        random.longs(40, 1, 601).forEach(wanted::add);
        Replay replay = new Replay(register.bundle(1), "live", wanted);
        replay.read(0, 600, entry -> {});
        assertThat(replay.roots()).hasSameSizeAs(wanted);
        replay.roots()
                .forEach((size, root) ->
                        assertThat(root).isEqualTo(register.frontier((int) (long) size).root()));
    }

    @Test
    void aPageWithAnotherFrontierIsRefused() {
        SortedMap<String, Json> answers = register(300, 1).answers(1);
        answers.put(
                "/v1/register/live/entries?page=1",
                register(300, 2).answers(1).get("/v1/register/live/entries?page=1"));
        Replay replay = new Replay(Bundle.of(answers), "live", Set.of());
        assertThatThrownBy(() -> replay.read(0, 300, entry -> {}))
                .isInstanceOf(Refuted.class)
                .hasMessageContaining("another frontier");
    }

    @Test
    void aPageThatIsCutIsRefused() {
        TestRegister register = register(10, 1);
        Replay replay = new Replay(register.bundle(1), "live", Set.of());
        assertThatThrownBy(() -> replay.read(0, 11, entry -> {}))
                .isInstanceOf(Refuted.class)
                .hasMessageContaining("lacks entries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'t':'end','draw':'d'}",
                "{'draw':'d', 't':'end'}",
                "{'draw':'d','draw':'d','t':'end'}",
                "{'n':1.5,'t':'end'}",
                "[]"
            })
    void anEntryThatIsNotCanonicalIsRefused(String body) {
        TestRegister register = new TestRegister().add(body);
        Replay replay = new Replay(register.bundle(1), "live", Set.of());
        assertThatThrownBy(() -> replay.read(0, 1, entry -> {})).isInstanceOf(Refuted.class);
    }

    @Test
    void anEntryOfMoreThanAKibibyteIsRefused() {
        TestRegister register = new TestRegister().add("{'t':'" + "a".repeat(1024) + "'}");
        Replay replay = new Replay(register.bundle(1), "live", Set.of());
        assertThatThrownBy(() -> replay.read(0, 1, entry -> {})).isInstanceOf(Refuted.class);
        assertThat(new TreeMap<>(register.answers(1))).hasSize(2);
    }
}
