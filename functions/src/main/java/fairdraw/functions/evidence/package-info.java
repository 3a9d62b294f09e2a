/** The public endpoints from whose answers anybody can recompute a draw. */
@NullMarked
package fairdraw.functions.evidence;

import org.jspecify.annotations.NullMarked;
