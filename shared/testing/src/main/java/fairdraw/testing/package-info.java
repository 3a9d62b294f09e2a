/** Valid objects for tests to start from. */
@NullMarked
package fairdraw.testing;

import org.jspecify.annotations.NullMarked;
