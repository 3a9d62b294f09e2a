/** Tests of extractions of a state lottery, and the campaigns' numbers that they award. */
@NullMarked
package fairdraw.fairness.extraction;

import org.jspecify.annotations.NullMarked;
