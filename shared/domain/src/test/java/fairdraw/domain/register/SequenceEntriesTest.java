package fairdraw.domain.register;

import static fairdraw.domain.register.SampleEntries.NOW;
import static fairdraw.domain.register.SampleEntries.announced;
import static fairdraw.domain.register.SampleEntries.ended;
import static fairdraw.domain.register.SampleEntries.funded;
import static fairdraw.domain.register.SampleEntries.pending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.Mode;
import fairdraw.domain.MovableClock;
import fairdraw.domain.NotNow;
import fairdraw.domain.register.SequenceEntries.Sequenced;
import fairdraw.fairness.entries.RegisterEntry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SequenceEntriesTest {

    private final InMemoryRegister register = new InMemoryRegister();
    private final FixedLogKeys keys = new FixedLogKeys();
    private final MovableClock clock = new MovableClock(NOW);

    private SequenceEntries sequence(Register seen) {
        return new SequenceEntries(seen, keys, new OwnLogs(seen, keys, "fairdraw"), clock, _ -> {});
    }

    /** Returns the register, where extending it fails or takes time. */
    private Register withExtensions(Predicate<Extension> extend) {
        return (Register)
                Proxy.newProxyInstance(
                        Register.class.getClassLoader(),
                        new Class<?>[] {Register.class},
                        (_, method, arguments) ->
                                method.getName().equals("extend")
                                        ? extend.test((Extension) arguments[0])
                                        : method.invoke(register, arguments));
    }

    @Test
    void allThatWaitsInAModeGetsItsPlace() {
        for (int number = 0; number < 70; number++) {
            register.put(pending(Mode.LIVE, number));
        }
        register.put(pending(Mode.TEST, 70));

        Sequenced live = sequence(register).run(Mode.LIVE);

        assertThat(live.entries()).isEqualTo(70);
        assertThat(live.lost()).isZero();
        assertThat(live.isDone()).isTrue();
        assertThat(register.pending(Mode.LIVE, 1)).isEmpty();
        assertThat(register.pending(Mode.TEST, 2)).hasSize(1);
        assertThat(register.entries(live.log().id(), 0, 70))
                .extracting(placed -> placed.entry().body())
                .containsExactlyElementsOf(
                        IntStream.range(0, 70)
                                .mapToObj(number ->
                                        pending(Mode.LIVE, number).entries().getFirst().body())
                                .toList());
        assertThat(register.from(live.log().id(), 0, 9))
                .extracting(AnchoredHead::size)
                .containsExactly(32L, 64L, 70L);
    }

    @Test
    void whatWaitsTogetherIsNeverParted() {
        for (int number = 0; number < 31; number++) {
            register.put(pending(Mode.LIVE, number));
        }
        register.put(
                Pending.of(
                        Mode.LIVE,
                        NOW.plusMillis(31),
                        31,
                        Draft.of(funded(1)),
                        Draft.of(ended("draw_31"))));

        Sequenced done = sequence(register).run(Mode.LIVE);

        assertThat(register.from(done.log().id(), 0, 9))
                .extracting(AnchoredHead::size)
                .containsExactly(31L, 33L);
    }

    /** As after a restored draw has come to the same step again. */
    @Test
    void whatTheLogHoldsWordForWordIsNotWrittenAgain() {
        register.put(waiting(1, announced("draw_1", 1), ended("draw_1")));
        String log = sequence(register).run(Mode.LIVE).log().id();
        Head before = register.head(log).orElseThrow();
        register.put(waiting(2, ended("draw_1")));

        Sequenced again = sequence(register).run(Mode.LIVE);

        assertThat(again.entries()).isZero();
        assertThat(again.isDone()).isTrue();
        assertThat(register.pending(Mode.LIVE, 1)).isEmpty();
        assertThat(register.head(log)).contains(before);
        register.put(waiting(3, ended("draw_1"), ended("draw_2")));
        assertThat(sequence(register).run(Mode.LIVE).entries()).isEqualTo(1);
        assertThat(register.head(log).map(Head::size)).contains(3L);
    }

    /** Rules may become what they were, and the last announcement is the one that counts. */
    @Test
    void aDrawIsAnnouncedInTheSameWordsAgain() {
        register.put(waiting(1, announced("draw_1", 1)));
        register.put(waiting(2, announced("draw_1", 2)));
        register.put(waiting(3, announced("draw_1", 1)));

        assertThat(sequence(register).run(Mode.LIVE).entries()).isEqualTo(3);
    }

    private static Pending waiting(long number, RegisterEntry... entries) {
        return Pending.of(
                Mode.LIVE,
                NOW.plusMillis(number),
                number,
                Stream.of(entries).map(Draft::of).toArray(Draft[]::new));
    }

    @Test
    void nothingThatWaitsMakesNoHead() {
        Sequenced done = sequence(register).run(Mode.LIVE);

        assertThat(done.entries()).isZero();
        assertThat(register.head(done.log().id())).isEmpty();
    }

    @Test
    void aLogKeepsTheKeyThatItBeganWith() {
        register.put(pending(Mode.LIVE, 1));
        RegisterLog first = sequence(register).run(Mode.LIVE).log();
        keys.renew();
        register.put(pending(Mode.LIVE, 2));
        register.put(pending(Mode.TEST, 3));

        RegisterLog second = sequence(register).run(Mode.LIVE).log();
        RegisterLog test = sequence(register).run(Mode.TEST).log();

        assertThat(second).isEqualTo(first);
        assertThat(register.head(first.id()).orElseThrow().note().isSignedBy(first.key())).isTrue();
        assertThat(test.generation()).isEqualTo(2);
    }

    @Test
    void whoComesSecondBeginsAgainBehindTheFirst() {
        register.put(pending(Mode.LIVE, 1));
        register.put(pending(Mode.LIVE, 2));
        var others =
                new Object() {
                    boolean came;
                };

        Sequenced done =
                sequence(
                                withExtensions(extension -> {
                                    if (!others.came) {
                                        others.came = true;
                                        Extension theirs =
                                                Extension.of(
                                                        extension.log(),
                                                        register.head(extension.log().id()),
                                                        List.of(pending(Mode.LIVE, 1)),
                                                        _ -> false,
                                                        head -> keys.sign(1, head));
                                        assertThat(register.extend(theirs)).isTrue();
                                    }
                                    return register.extend(extension);
                                }))
                        .run(Mode.LIVE);

        assertThat(done.lost()).isEqualTo(1);
        assertThat(done.entries()).isEqualTo(1);
        assertThat(register.head(done.log().id()).map(Head::size)).contains(2L);
    }

    @Test
    void whoAlwaysComesSecondGivesUp() {
        register.put(pending(Mode.LIVE, 1));

        assertThatThrownBy(() -> sequence(withExtensions(_ -> false)).run(Mode.LIVE))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void whatIsNotDoneInHalfAMinuteIsLeftAndSaidSo() {
        for (int number = 0; number < 70; number++) {
            register.put(pending(Mode.LIVE, number));
        }

        Sequenced some =
                sequence(
                                withExtensions(extension -> {
                                    clock.forward(Duration.ofSeconds(16));
                                    return register.extend(extension);
                                }))
                        .run(Mode.LIVE);

        assertThat(some.isDone()).isFalse();
        assertThat(some.entries()).isEqualTo(64);
        assertThat(sequence(register).run(Mode.LIVE).isDone()).isTrue();
        assertThat(register.head(some.log().id()).map(Head::size)).contains(70L);
    }
}
