/** Tests of the package. */
@NullMarked
package fairdraw.verifier.monitor;

import org.jspecify.annotations.NullMarked;
