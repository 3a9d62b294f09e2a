/** Fakes of the ports of the package. */
@NullMarked
package fairdraw.domain.draws.keys;

import org.jspecify.annotations.NullMarked;
