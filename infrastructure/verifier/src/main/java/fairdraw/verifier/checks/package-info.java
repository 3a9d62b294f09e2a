/** The checks of a draw, each built on those before it. */
@NullMarked
package fairdraw.verifier.checks;

import org.jspecify.annotations.NullMarked;
