/** Tests of the meter. */
@NullMarked
package fairdraw.benchmarks.meter;

import org.jspecify.annotations.NullMarked;
