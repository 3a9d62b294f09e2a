/** Tests of the package. */
@NullMarked
package fairdraw.verifier.register;

import org.jspecify.annotations.NullMarked;
