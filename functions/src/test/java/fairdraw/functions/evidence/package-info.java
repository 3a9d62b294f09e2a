/** Tests of the public endpoints. */
@NullMarked
package fairdraw.functions.evidence;

import org.jspecify.annotations.NullMarked;
