/** The first request of an environment, each in a process of its own. */
@NullMarked
package fairdraw.benchmarks.starts;

import org.jspecify.annotations.NullMarked;
