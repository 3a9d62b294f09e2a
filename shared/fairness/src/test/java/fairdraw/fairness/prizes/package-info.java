/** Tests of drawn numbers, and the prizes of lines that match them. */
@NullMarked
package fairdraw.fairness.prizes;

import org.jspecify.annotations.NullMarked;
