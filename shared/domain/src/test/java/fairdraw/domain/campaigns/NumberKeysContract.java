package fairdraw.domain.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.DrawId;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link NumberKeys}, of generation 1 in each test. */
public interface NumberKeysContract {

    NumberKeys numberKeys();

    /** Adds generation 2 and waits until it is in use. */
    void renew();

    @Test
    default void aDrawsKeyHas32BytesAndOutlivesItsGeneration() {
        byte[] before = numberKeys().of(1, new DrawId("draw-1"));
        assertThat(before).hasSize(32);
        assertThat(numberKeys().of(1, new DrawId("draw-1"))).isEqualTo(before);

        renew();

        assertThat(numberKeys().of(1, new DrawId("draw-1"))).isEqualTo(before);
    }

    @Test
    default void eachDrawAndEachGenerationHasAKeyOfItsOwn() {
        byte[] key = numberKeys().of(1, new DrawId("draw-1"));
        assertThat(numberKeys().of(1, new DrawId("draw-2"))).isNotEqualTo(key);

        renew();

        assertThat(numberKeys().of(2, new DrawId("draw-1"))).hasSize(32).isNotEqualTo(key);
    }
}
