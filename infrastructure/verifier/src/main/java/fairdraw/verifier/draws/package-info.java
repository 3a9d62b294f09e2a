/** The documents and lists of a draw. */
@NullMarked
package fairdraw.verifier.draws;

import org.jspecify.annotations.NullMarked;
