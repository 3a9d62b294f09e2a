/** The costs of whole actions in US dollars, or in units that cost them. */
@NullMarked
package fairdraw.benchmarks.costs;

import org.jspecify.annotations.NullMarked;
