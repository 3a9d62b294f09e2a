/** Tests of the rules of draws, as they are sealed, and the source of their randomness. */
@NullMarked
package fairdraw.domain.draws.rules;

import org.jspecify.annotations.NullMarked;
