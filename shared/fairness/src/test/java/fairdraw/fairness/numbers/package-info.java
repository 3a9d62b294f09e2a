/** Tests of the package. */
@NullMarked
package fairdraw.fairness.numbers;

import org.jspecify.annotations.NullMarked;
