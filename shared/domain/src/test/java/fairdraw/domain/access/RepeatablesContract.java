package fairdraw.domain.access;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.access.Repeatable.State;
import fairdraw.domain.ids.OperatorId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Repeatables}, on an empty table in each test. */
public interface RepeatablesContract {

    /** The time for which a call's key counts as used. */
    Duration KEPT = Duration.ofDays(1);

    Repeatables repeatables();

    @Test
    default void aKeyIsForOneCall() {
        var first = call("token 1");
        assertSame(repeatables().begin(first, NOON), first);

        assertSame(repeatables().begin(call("token 2"), NOON.plusSeconds(1)), first);
    }

    @Test
    default void aCallThatBeginsAgainIsItself() {
        var first = call("token 1");
        repeatables().begin(first, NOON);

        assertSame(repeatables().begin(first, NOON), first);
    }

    @Test
    default void theKeysOfTwoOperatorsAndTwoKeysOfOneAreApart() {
        repeatables().begin(call("token 1"), NOON);
        var other = call(new OperatorId("oper_b"), "a1", "token 2");
        var another = call(new OperatorId("oper_a"), "a2", "token 3");

        assertSame(repeatables().begin(other, NOON), other);
        assertSame(repeatables().begin(another, NOON), another);
    }

    @Test
    default void theStateOfACallIsKept() {
        for (State state :
                new State[] {new State.Answered(new byte[] {0, -1, 127}), new State.BrokenOff()}) {
            String key = state.getClass().getSimpleName();
            var call = call(new OperatorId("oper_a"), key, "token 1");
            repeatables().begin(call, NOON);
            repeatables().replace(call.in(state));

            assertSame(
                    repeatables().begin(call(new OperatorId("oper_a"), key, "token 2"), NOON),
                    call.in(state));
        }
    }

    @Test
    default void anExpiredKeyIsFreeAgain() {
        var first = call("token 1");
        repeatables().begin(first, NOON);
        var second = call("token 2");

        assertSame(repeatables().begin(second, NOON.plus(KEPT).minusSeconds(1)), first);
        assertSame(repeatables().begin(second, NOON.plus(KEPT)), second);
    }

    @Test
    default void aForgottenKeyIsFreeAtOnce() {
        var first = call("token 1");
        repeatables().begin(first, NOON);
        repeatables().replace(first.forgotten(NOON.plusSeconds(1)));
        var second = call("token 2");

        assertSame(repeatables().begin(second, NOON.plusSeconds(1)), second);
    }

    @Test
    default void aCallDoesNotReplaceTheOneThatCameAfterIt() {
        var first = call("token 1");
        repeatables().begin(first, NOON);
        var second = call("token 2");
        repeatables().begin(second, NOON.plus(KEPT));

        repeatables().replace(first.in(new State.BrokenOff()));

        assertSame(repeatables().begin(call("token 3"), NOON), second);
    }

    @Test
    default void aCallThatNeverBeganIsNotStored() {
        repeatables().replace(call("token 1").in(new State.BrokenOff()));
        var second = call("token 2");

        assertSame(repeatables().begin(second, NOON), second);
    }

    private static void assertSame(Repeatable found, Repeatable expected) {
        assertThat(found).usingRecursiveComparison().isEqualTo(expected);
        assertThat(found.state()).hasSameClassAs(expected.state());
    }

    private static Repeatable call(String token) {
        return call(new OperatorId("oper_a"), "a1", token);
    }

    private static Repeatable call(OperatorId operatorId, String keyHash, String token) {
        return new Repeatable(
                operatorId, keyHash, "b2", token, NOON, NOON.plus(KEPT), new State.Begun());
    }
}
