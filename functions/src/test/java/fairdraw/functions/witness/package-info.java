/** Tests of the witness's functions. */
@NullMarked
package fairdraw.functions.witness;

import org.jspecify.annotations.NullMarked;
