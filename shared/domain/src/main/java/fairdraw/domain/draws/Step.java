package fairdraw.domain.draws;

import java.util.Optional;

/**
 * One step in the life of a draw. It may stop anywhere and be taken again, by anybody: what it
 * writes follows from what is stored, and the state changes last.
 */
@FunctionalInterface
public interface Step {

    /**
     * Takes the step.
     *
     * @return the draw as it is stored now; empty when somebody else has moved it meanwhile
     */
    Optional<Draw> take(Draw draw);
}
