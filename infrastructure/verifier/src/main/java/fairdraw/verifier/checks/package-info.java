/** The checks of a draw that stands in a register, each built on those before it. */
@NullMarked
package fairdraw.verifier.checks;

import org.jspecify.annotations.NullMarked;
