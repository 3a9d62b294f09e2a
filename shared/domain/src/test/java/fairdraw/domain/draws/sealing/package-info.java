/** Sealed lists in memory. */
@NullMarked
package fairdraw.domain.draws.sealing;

import org.jspecify.annotations.NullMarked;
