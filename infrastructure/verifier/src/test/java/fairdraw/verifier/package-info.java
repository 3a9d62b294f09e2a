/** Tests of the verifier as a command. */
@NullMarked
package fairdraw.verifier;

import org.jspecify.annotations.NullMarked;
