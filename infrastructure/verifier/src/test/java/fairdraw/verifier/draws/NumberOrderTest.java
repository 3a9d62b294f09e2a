package fairdraw.verifier.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Refuted;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The places of automatic numbers, and numbers that have none. */
final class NumberOrderTest {

    private static NumberOrder order(int seed, long space) {
        return new NumberOrder(Hashes.sha256(new byte[] {(byte) seed}), space);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 17, 1000})
    void eachNumberHasAPlaceOfItsOwn(long space) throws Refuted {
        NumberOrder order = order(1, space);
        Set<Long> places = new HashSet<>();
        for (long index = 0; index < space; index++) {
            places.add(order.placeOf(index));
        }
        assertThat(places).hasSize((int) space).allMatch(place -> 0 <= place && place < space);
    }

    /**
     * The walk works on 4 to the power of some; of what lies above the space, it may not return.
     */
    @Test
    void aNumberOutsideOfTheSpaceIsRefusedAtOnce() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    for (int seed = 0; seed < 20; seed++) {
                        NumberOrder order = order(seed, 17);
                        for (long index = 17; index < 64; index++) {
                            long outside = index;
                            assertThatThrownBy(() -> order.placeOf(outside))
                                    .isInstanceOf(Refuted.class);
                        }
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -100_000, -1, 100_000, 0xffffffffL, Long.MAX_VALUE})
    void aNumberFarOutsideIsRefused(long index) {
        NumberOrder order = order(1, 100_000);
        assertThatThrownBy(() -> order.placeOf(index))
                .isInstanceOf(Refuted.class)
                .hasMessageContaining("is not one of 100000");
    }
}
