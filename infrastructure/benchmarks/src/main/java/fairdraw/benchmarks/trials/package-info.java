/** Trials of money and tokens with generated values. */
@NullMarked
package fairdraw.benchmarks.trials;

import org.jspecify.annotations.NullMarked;
