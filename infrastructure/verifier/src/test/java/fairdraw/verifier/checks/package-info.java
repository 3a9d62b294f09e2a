/** Tests of the checks of a draw that stands in a register. */
@NullMarked
package fairdraw.verifier.checks;

import org.jspecify.annotations.NullMarked;
