/** The documents and lists of a draw that stands in a register. */
@NullMarked
package fairdraw.verifier.draws;

import org.jspecify.annotations.NullMarked;
