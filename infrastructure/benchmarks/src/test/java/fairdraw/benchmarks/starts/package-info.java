/** Tests of the first request of an environment. */
@NullMarked
package fairdraw.benchmarks.starts;

import org.jspecify.annotations.NullMarked;
