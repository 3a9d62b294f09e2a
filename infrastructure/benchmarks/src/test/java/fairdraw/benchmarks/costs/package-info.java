/** Tests of the costs of whole actions. */
@NullMarked
package fairdraw.benchmarks.costs;

import org.jspecify.annotations.NullMarked;
