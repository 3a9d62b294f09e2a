package fairdraw.aws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.keys.RootKeys;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LazyRootKeysTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final FixedRootKeys made = new FixedRootKeys();
    private final RootKeys keys =
            new LazyRootKeys(() -> {
                asked.incrementAndGet();
                return made;
            });

    @Test
    void nothingIsAskedForBeforeAKeyIsNeeded() {
        assertThat(asked).hasValue(0);

        assertThat(keys.current()).isEqualTo(made.current());
        assertThat(keys.pepper(2)).isEqualTo(made.pepper(2));
        assertThat(keys.receiptSeed(2)).isEqualTo(made.receiptSeed(2));
        assertThat(keys.linkKey(2)).isEqualTo(made.linkKey(2));
    }
}
