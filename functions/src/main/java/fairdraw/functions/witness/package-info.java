/** The functions of a witness, which a partner deploys in an account of its own. */
@NullMarked
package fairdraw.functions.witness;

import org.jspecify.annotations.NullMarked;
