package fairdraw.domain.draws.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link RootKeys}, of generation 1 in each test. */
public interface RootKeysContract {

    RootKeys keys();

    /** Adds generation 2 and waits until it is in use. */
    void renew();

    @Test
    default void theNewestGenerationIsTheCurrentOne() {
        assertThat(keys().current()).isEqualTo(1);

        renew();

        assertThat(keys().current()).isEqualTo(2);
    }

    @Test
    default void aPepperHas32BytesAndOutlivesItsGeneration() {
        byte[] before = keys().pepper(1);
        assertThat(before).hasSize(32);

        renew();

        assertThat(keys().pepper(1)).isEqualTo(before);
        assertThat(keys().pepper(2)).hasSize(32).isNotEqualTo(before);
    }

    @Test
    default void theSeedOfReceiptsHas32BytesAndOutlivesItsGeneration() {
        byte[] before = keys().receiptSeed(1);
        assertThat(before).hasSize(32).isNotEqualTo(keys().pepper(1));

        renew();

        assertThat(keys().receiptSeed(1)).isEqualTo(before);
        assertThat(keys().receiptSeed(2)).hasSize(32).isNotEqualTo(before);
    }

    @Test
    default void theKeyOfLinksHas32BytesAndOutlivesItsGeneration() {
        byte[] before = keys().linkKey(1);
        assertThat(before)
                .hasSize(32)
                .isNotEqualTo(keys().pepper(1))
                .isNotEqualTo(keys().receiptSeed(1));

        renew();

        assertThat(keys().linkKey(1)).isEqualTo(before);
        assertThat(keys().linkKey(2)).hasSize(32).isNotEqualTo(before);
    }
}
