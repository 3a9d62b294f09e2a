/** Tests of the engines, which are really started and called. */
@NullMarked
package fairdraw.engines;

import org.jspecify.annotations.NullMarked;
