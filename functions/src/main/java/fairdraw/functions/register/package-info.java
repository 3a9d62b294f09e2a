/** The public endpoints of the register. */
@NullMarked
package fairdraw.functions.register;

import org.jspecify.annotations.NullMarked;
