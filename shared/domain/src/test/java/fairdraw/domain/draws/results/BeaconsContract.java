package fairdraw.domain.draws.results;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconSignature;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Beacons}, of which a round is published. */
public interface BeaconsContract {

    Beacons beacons();

    BeaconChain chain();

    /** Returns a round that is published, like the one before it. */
    long published();

    /** Makes the beacon silent. */
    void silence();

    @Test
    default void aPublishedRoundHasAGenuineSignature() {
        byte[] signature = beacons().signature(chain(), published()).orElseThrow();

        assertThat(BeaconSignature.verify(chain(), published(), signature)).isTrue();
        assertThat(BeaconSignature.verify(chain(), published() - 1, signature)).isFalse();
    }

    @Test
    default void aRoundHasOneSignature() {
        byte[] signature = beacons().signature(chain(), published()).orElseThrow();

        assertThat(beacons().signature(chain(), published())).hasValue(signature);
        assertThat(beacons().signature(chain(), published() - 1).orElseThrow())
                .isNotEqualTo(signature);
    }

    @Test
    default void aRoundOfAnUnknownChainHasNoSignature() {
        assertThat(beacons().signature(BeaconChain.QUICKNET, published())).isEmpty();
    }

    @Test
    default void aSilentBeaconHasNoSignature() {
        silence();

        assertThat(beacons().signature(chain(), published())).isEmpty();
    }
}
