@NullMarked
package fairdraw.benchmarks;

import org.jspecify.annotations.NullMarked;
