/** The tests of the witness, and the contract of its store. */
@NullMarked
package fairdraw.domain.witness;

import org.jspecify.annotations.NullMarked;
