package fairdraw.functions.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.NotNow;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JitteredBackoffTest {

    @Test
    void whoeverIsStoppedWhileWaitingDoesNotGoOnBeforeItsTime() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> JitteredBackoff.pause(Duration.ofDays(1)))
                .isInstanceOf(NotNow.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
