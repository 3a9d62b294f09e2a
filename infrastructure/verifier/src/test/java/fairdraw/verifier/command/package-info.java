/** Tests of the package. */
@NullMarked
package fairdraw.verifier.command;

import org.jspecify.annotations.NullMarked;
