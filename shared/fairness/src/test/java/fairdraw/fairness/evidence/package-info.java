/** Tests of the package. */
@NullMarked
package fairdraw.fairness.evidence;

import org.jspecify.annotations.NullMarked;
