/** Tests of what anybody may read. */
@NullMarked
package fairdraw.functions.evidence;

import org.jspecify.annotations.NullMarked;
