/** The engines, started and used for real. */
@NullMarked
package fairdraw.engines;

import org.jspecify.annotations.NullMarked;
