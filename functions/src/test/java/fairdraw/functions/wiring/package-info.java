/** Tests of the composition root. */
@NullMarked
package fairdraw.functions.wiring;

import org.jspecify.annotations.NullMarked;
