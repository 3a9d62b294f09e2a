package fairdraw.domain.draws;

import java.util.Optional;

/**
 * A step in the life of a draw. It may stop anywhere and be taken again by any caller: everything
 * it writes follows from what is stored, and it writes the state last.
 */
@FunctionalInterface
public interface Step {

    /**
     * Takes the step.
     *
     * @return the draw as stored now; empty if another caller has moved it on meanwhile
     */
    Optional<Draw> take(Draw draw);
}
