/** The reading of a whole register, which finds what no single draw shows. */
@NullMarked
package fairdraw.verifier.monitor;

import org.jspecify.annotations.NullMarked;
