/** Tests of the checks of a draw. */
@NullMarked
package fairdraw.verifier.checks;

import org.jspecify.annotations.NullMarked;
