/** Tests of the package. */
@NullMarked
package fairdraw.fairness.leaves;

import org.jspecify.annotations.NullMarked;
