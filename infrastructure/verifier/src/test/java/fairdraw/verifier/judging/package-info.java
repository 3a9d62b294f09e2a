/** Tests of the rule of decision. */
@NullMarked
package fairdraw.verifier.judging;

import org.jspecify.annotations.NullMarked;
