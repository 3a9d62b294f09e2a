/** Public endpoints from which anyone recomputes a draw. */
@NullMarked
package fairdraw.functions.evidence;

import org.jspecify.annotations.NullMarked;
