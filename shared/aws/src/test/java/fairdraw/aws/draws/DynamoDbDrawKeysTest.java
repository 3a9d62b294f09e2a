package fairdraw.aws.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.keys.DrawKey;
import fairdraw.engines.LocalTables;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DynamoDbDrawKeysTest {

    private static final Instant FROM = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void keysStayForEverAsTheyWereFirstPublishedAndEndOnce() {
        try (LocalTables tables = new LocalTables()) {
            var keys = new DynamoDbDrawKeys(tables.client(), "Access");
            var second = new DrawKey("dk_2_b", "bb".repeat(32), FROM, Optional.empty());
            var first =
                    new DrawKey("dk_1_a", "aa".repeat(32), FROM.minusSeconds(9), Optional.empty());
            keys.publish(second);
            keys.publish(first);
            assertThat(keys.all()).containsExactly(first, second);

            keys.publish(new DrawKey("dk_1_a", "cc".repeat(32), FROM, Optional.empty()));
            keys.close("dk_1_a", FROM.plusSeconds(60));
            keys.close("dk_1_a", FROM.plusSeconds(90));
            keys.close("dk_9_never", FROM);

            assertThat(keys.all())
                    .containsExactly(
                            new DrawKey(
                                    "dk_1_a",
                                    first.publicKey(),
                                    first.from(),
                                    Optional.of(FROM.plusSeconds(60))),
                            second);
        }
    }
}
