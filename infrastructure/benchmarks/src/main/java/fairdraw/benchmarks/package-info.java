/** Measures what an entry, a page of a list and a settlement cost, and how fast entries are. */
@NullMarked
package fairdraw.benchmarks;

import org.jspecify.annotations.NullMarked;
