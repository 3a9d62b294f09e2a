/** Tests of the package. */
@NullMarked
package fairdraw.fairness.register;

import org.jspecify.annotations.NullMarked;
