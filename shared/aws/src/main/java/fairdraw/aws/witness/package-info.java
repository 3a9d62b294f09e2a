/** The store of a witness, in a table of its own. */
@NullMarked
package fairdraw.aws.witness;

import org.jspecify.annotations.NullMarked;
