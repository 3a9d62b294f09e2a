/** The tests of the witness's store. */
@NullMarked
package fairdraw.aws.witness;

import org.jspecify.annotations.NullMarked;
