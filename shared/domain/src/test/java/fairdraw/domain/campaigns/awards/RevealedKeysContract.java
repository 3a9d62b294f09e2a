package fairdraw.domain.campaigns.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.fairness.encoding.Sha256;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link RevealedKeys}, on an empty table each time. */
public interface RevealedKeysContract {

    RevealedKeys keys();

    @Test
    default void aKeyIsOfItsDrawOnceItIsRevealed() {
        Draw draw =
                SampleDraws.open(SampleDraws.TENANT, new DrawId("draw-1"), new LotterySlug("mega"));
        Draw other =
                SampleDraws.open(SampleDraws.TENANT, new DrawId("draw-2"), new LotterySlug("mega"));

        keys().reveal(draw, Sha256.of("key"));
        keys().reveal(draw, Sha256.of("key"));

        assertThat(keys().of(draw)).isEqualTo(Sha256.of("key"));
        assertThatThrownBy(() -> keys().of(other)).isInstanceOf(NoSuchElementException.class);
    }
}
