/**
 * Benchmarks of the cost and speed of entries, lists, settlements and the other work of the
 * service.
 */
@NullMarked
package fairdraw.benchmarks;

import org.jspecify.annotations.NullMarked;
