package fairdraw.domain.register;

import static fairdraw.domain.register.SampleEntries.NOW;
import static fairdraw.domain.register.SampleEntries.pending;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RecentHeadsTest {

    private final InMemoryRegister register = new InMemoryRegister();
    private final FixedLogKeys keys = new FixedLogKeys();
    private final MovableClock clock = new MovableClock(NOW);
    private final OwnLogs logs = new OwnLogs(register, keys, "fairdraw");
    private final RecentHeads heads = new RecentHeads(register, clock, _ -> {});

    private void append(Mode mode, long number) {
        register.put(pending(mode, number));
        new SequenceEntries(register, keys, logs, clock, _ -> {}).run(mode);
    }

    private long size(Mode mode) {
        return heads.of(logs.of(mode).id()).map(Head::size).orElse(0L);
    }

    @Test
    void aHeadIsAtMostFiveSecondsOldAndOfItsOwnLog() {
        assertThat(size(Mode.LIVE)).isZero();
        append(Mode.LIVE, 1);
        append(Mode.TEST, 2);
        append(Mode.TEST, 3);
        assertThat(size(Mode.LIVE)).isZero();
        assertThat(size(Mode.TEST)).isEqualTo(2);

        clock.forward(Duration.ofSeconds(5));

        assertThat(size(Mode.LIVE)).isEqualTo(1);
    }
}
