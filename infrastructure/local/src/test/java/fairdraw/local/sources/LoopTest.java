package fairdraw.local.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The steps of a loop and the pauses between them. */
final class LoopTest {
    private static final Duration FOR_GOOD = Duration.ofDays(1);

    private final Semaphore steps = new Semaphore(0);

    @Test
    void aWakeEndsThePauseBeforeTheNextStep() throws Exception {
        try (var loop = new Loop("resting", this::step)) {
            awaitStep();

            loop.wake();

            awaitStep();
        }
    }

    @Test
    void aWakeDuringAStepIsNotLost() throws Exception {
        var goOn = new CountDownLatch(1);
        try (var loop =
                new Loop(
                        "busy",
                        () -> {
                            steps.release();
                            goOn.await();
                            return FOR_GOOD;
                        })) {
            awaitStep();
            loop.wake();
            loop.wake();
            goOn.countDown();

            awaitStep();
        }
        assertThat(steps.availablePermits()).isZero();
    }

    @Test
    void aLoopThatRestsEndsWhenItIsClosed() throws Exception {
        var loop = new Loop("resting", this::step);
        awaitStep();

        loop.close();

        assertThat(steps.availablePermits()).isZero();
    }

    @Test
    void aStepThatFailsIsTriedAgain() throws Exception {
        try (var _ =
                new Loop(
                        "failing",
                        () -> {
                            steps.release();
                            throw new IllegalStateException("asked to");
                        })) {
            awaitStep();
            awaitStep();
        }
    }

    private Duration step() {
        steps.release();
        return FOR_GOOD;
    }

    private void awaitStep() throws InterruptedException {
        assertThat(steps.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
    }
}
