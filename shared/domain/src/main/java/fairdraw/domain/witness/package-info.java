/** A witness of logs: it cosigns each head that continues the one before, and never goes back. */
@NullMarked
package fairdraw.domain.witness;

import org.jspecify.annotations.NullMarked;
