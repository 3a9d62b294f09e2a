package fairdraw.domain.consumers;

import static fairdraw.domain.consumers.SampleSessions.OTHERS;
import static fairdraw.domain.consumers.SampleSessions.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.keys.FixedRootKeys;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Peppers}, on an empty table in each test. */
public interface PeppersContract {

    /** Returns the peppers as one more environment of the installation sees them. */
    Peppers peppers();

    /** Returns the root keys of the installation. */
    FixedRootKeys roots();

    @Test
    default void aDirectoryKeepsTheGenerationThatItWasBegunWith() {
        assertThat(peppers().generation(TENANT)).isEqualTo(1);
        roots().renew();

        Peppers environment = peppers();
        assertThat(environment.generation(TENANT)).isEqualTo(1);
        assertThat(environment.generation(TENANT)).isEqualTo(1);
        assertThat(environment.of(TENANT)).isEqualTo(roots().pepper(1));
    }

    @Test
    default void eachTenantHasADirectoryOfTheirOwn() {
        peppers().generation(TENANT);
        roots().renew();

        for (var other : OTHERS) {
            assertThat(peppers().of(other)).isEqualTo(roots().pepper(2));
            assertThat(peppers().generation(other)).isEqualTo(2);
        }
        assertThat(peppers().generation(TENANT)).isEqualTo(1);
    }
}
