package fairdraw.fairness.beacon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schedule of a beacon chain, and the hash of its description that names it. */
final class BeaconChainTest {
    private static final BeaconChain QUICKNET = BeaconChain.QUICKNET;

    @Test
    void theFirstRoundIsDueAtGenesis() {
        Instant genesis = Instant.ofEpochSecond(QUICKNET.genesisTime());
        assertThat(QUICKNET.timeOf(1)).isEqualTo(genesis);
        assertThat(QUICKNET.roundAtOrAfter(genesis)).isEqualTo(1);
        assertThat(QUICKNET.roundAtOrAfter(Instant.EPOCH)).isEqualTo(1);
        assertThat(QUICKNET.roundAtOrAfter(genesis.plusNanos(1))).isEqualTo(2);
        assertThatThrownBy(() -> QUICKNET.timeOf(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRoundIsTheFirstAtOrAfterAnInstant(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            Instant instant =
                    Instant.ofEpochMilli(
                            random.nextLong(QUICKNET.genesisTime() * 1000 + 1, 4_102_444_800_000L));
            long round = QUICKNET.roundAtOrAfter(instant);
            assertThat(QUICKNET.timeOf(round))
                    .describedAs("%s, seed %s", instant, seed)
                    .isAfterOrEqualTo(instant)
                    .isBefore(instant.plusSeconds(3));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 1000, 13849012})
    void aMillisecondDecidesAtTheBoundary(long round) {
        Instant due = QUICKNET.timeOf(round);
        assertThat(QUICKNET.roundAtOrAfter(due)).isEqualTo(round);
        assertThat(QUICKNET.roundAtOrAfter(due.minusMillis(1))).isEqualTo(round);
        assertThat(QUICKNET.roundAtOrAfter(due.plusMillis(1))).isEqualTo(round + 1);
    }

    @Test
    void quicknetIsNamedByItsOwnHash() {
        assertThat(QUICKNET.computedHash()).isEqualTo(QUICKNET.chainHash());
    }

    @Test
    void theNameDefaultIsNotHashed() {
        String key = QUICKNET.publicKey();
        String group = QUICKNET.groupHash();
        String unnamed = BeaconChain.of("", group, key, 5, 3).chainHash();
        assertThat(BeaconChain.of("default", group, key, 5, 3).chainHash()).isEqualTo(unnamed);
        assertThat(BeaconChain.of("x", group, key, 5, 3).chainHash()).isNotEqualTo(unnamed);
    }

    @Test
    void aChainThatIsNotWhatItIsCalledIsFound() {
        BeaconChain other =
                new BeaconChain(
                        QUICKNET.chainHash(),
                        QUICKNET.scheme(),
                        QUICKNET.id(),
                        QUICKNET.groupHash(),
                        QUICKNET.publicKey(),
                        QUICKNET.genesisTime() + 3,
                        3);
        assertThat(other.computedHash()).isNotEqualTo(other.chainHash());
    }

    @Test
    void anotherSchemeIsRefused() {
        assertThatThrownBy(() ->
                        new BeaconChain(
                                QUICKNET.chainHash(),
                                "pedersen-bls-chained",
                                "",
                                QUICKNET.groupHash(),
                                QUICKNET.publicKey(),
                                1,
                                30))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
