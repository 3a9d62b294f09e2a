/** Tests of the kinds of draw, and one that exists in tests only. */
@NullMarked
package fairdraw.domain.draws.kinds;

import org.jspecify.annotations.NullMarked;
