package fairdraw.domain.draws;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Triggers}, of which none is set at first. */
public interface TriggersContract {

    Draw FIRST = draw(1);
    Draw SECOND = draw(2);

    Triggers triggers();

    /** Returns the time at which the trigger of a step fires, if it is set. */
    Optional<Instant> at(Draw draw, String step);

    /** Returns the ids of the draws that were to advance at once, in order. */
    List<DrawId> immediate();

    private static Draw draw(int number) {
        return SampleDraws.open(
                TENANT,
                new DrawId("01957b1c-0000-8000-9000-%012d".formatted(number)),
                new LotterySlug("mega"));
    }

    @Test
    default void eachStepOfADrawHasATriggerOfItsOwn() {
        triggers().at(FIRST, "close", CLOSES);
        triggers().at(FIRST, "draw", CLOSES.plusSeconds(10));
        triggers().at(SECOND, "close", CLOSES.plusSeconds(20));

        assertThat(at(FIRST, "close")).contains(CLOSES);
        assertThat(at(FIRST, "draw")).contains(CLOSES.plusSeconds(10));
        assertThat(at(SECOND, "close")).contains(CLOSES.plusSeconds(20));
        assertThat(at(SECOND, "draw")).isEmpty();
        assertThat(immediate()).isEmpty();
    }

    @Test
    default void anotherTimeReplacesTheOneBefore() {
        triggers().at(FIRST, "close", CLOSES);
        triggers().at(FIRST, "close", CLOSES.minusSeconds(60));

        assertThat(at(FIRST, "close")).contains(CLOSES.minusSeconds(60));
    }

    @Test
    default void aForgottenTriggerIsNotSetAndMayBeForgottenAgain() {
        triggers().at(FIRST, "close", CLOSES);
        triggers().at(FIRST, "draw", CLOSES);

        triggers().forget(FIRST, "close");
        triggers().forget(FIRST, "close");
        triggers().forget(SECOND, "draw");

        assertThat(at(FIRST, "close")).isEmpty();
        assertThat(at(FIRST, "draw")).contains(CLOSES);
        triggers().at(FIRST, "close", CLOSES.plusSeconds(1));
        assertThat(at(FIRST, "close")).contains(CLOSES.plusSeconds(1));
    }

    @Test
    default void aDrawAdvancesAtOnceWithoutATrigger() {
        triggers().now(SECOND.tenant(), SECOND.id());
        triggers().now(FIRST.tenant(), FIRST.id());

        assertThat(immediate()).containsExactly(SECOND.id(), FIRST.id());
    }
}
