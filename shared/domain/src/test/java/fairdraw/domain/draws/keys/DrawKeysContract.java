package fairdraw.domain.draws.keys;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.DrawKeyId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link DrawKeys}, on an empty register each time. */
public interface DrawKeysContract {

    Instant FROM = Instant.parse("2026-03-01T10:00:00Z");
    DrawKey FIRST = key("dk_2_a", "aa", FROM.minusSeconds(9));
    DrawKey SECOND = key("dk_1_b", "bb", FROM);

    DrawKeys keys();

    private static DrawKey key(String id, String bytes, Instant from) {
        return new DrawKey(new DrawKeyId(id), bytes.repeat(32), from, Optional.empty());
    }

    private static DrawKey until(DrawKey key, Instant until) {
        return new DrawKey(key.keyId(), key.publicKey(), key.from(), Optional.of(until));
    }

    @Test
    default void keysAreListedInTheOrderOfTheirPublication() {
        assertThat(keys().all()).isEmpty();
        DrawKey third = key("dk_1_c", "cc", FROM);

        keys().publish(third);
        keys().publish(SECOND);
        keys().publish(FIRST);

        assertThat(keys().all()).containsExactly(FIRST, SECOND, third);
    }

    @Test
    default void aKeyStaysAsItWasFirstPublished() {
        keys().publish(FIRST);

        keys().publish(key(FIRST.keyId().text(), "cc", FROM));
        keys().publish(until(FIRST, FROM));

        assertThat(keys().all()).containsExactly(FIRST);
    }

    @Test
    default void aKeyEndsOnce() {
        keys().publish(FIRST);
        keys().publish(SECOND);

        keys().close(FIRST.keyId(), FROM.plusSeconds(60));
        keys().close(FIRST.keyId(), FROM.plusSeconds(90));
        keys().publish(FIRST);

        assertThat(keys().all()).containsExactly(until(FIRST, FROM.plusSeconds(60)), SECOND);
    }

    @Test
    default void aKeyThatWasNeverPublishedDoesNotEnd() {
        keys().close(FIRST.keyId(), FROM);
        assertThat(keys().all()).isEmpty();

        keys().publish(FIRST);
        assertThat(keys().all()).containsExactly(FIRST);
    }
}
