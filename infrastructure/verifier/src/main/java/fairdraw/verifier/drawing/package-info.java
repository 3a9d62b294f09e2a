/** The calculations of the protocol: tree, ranking, numbers, and who wins by an extraction. */
@NullMarked
package fairdraw.verifier.drawing;

import org.jspecify.annotations.NullMarked;
