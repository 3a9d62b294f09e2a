/** Draws: their rules, their gates and their life from scheduled to completed. */
@NullMarked
package fairdraw.domain.draws;

import org.jspecify.annotations.NullMarked;
