/** The kinds of draw, as the engine asks them. */
@NullMarked
package fairdraw.domain.draws.kinds;

import org.jspecify.annotations.NullMarked;
