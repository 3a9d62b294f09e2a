/** The product as it is measured, and the tables of its figures. */
@NullMarked
package fairdraw.benchmarks.stack;

import org.jspecify.annotations.NullMarked;
