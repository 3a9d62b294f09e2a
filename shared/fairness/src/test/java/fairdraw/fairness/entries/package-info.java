/** Tests of the package. */
@NullMarked
package fairdraw.fairness.entries;

import org.jspecify.annotations.NullMarked;
