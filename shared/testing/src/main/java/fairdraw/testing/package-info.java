/**
 * Shared code of tests: contracts of ports, working implementations of them in memory, and valid
 * objects.
 */
@NullMarked
package fairdraw.testing;

import org.jspecify.annotations.NullMarked;
