/**
 * Giveaways: draws in which each person enters once, with entering, leaving, winning and claiming.
 */
@NullMarked
package fairdraw.domain.entrants;

import org.jspecify.annotations.NullMarked;
