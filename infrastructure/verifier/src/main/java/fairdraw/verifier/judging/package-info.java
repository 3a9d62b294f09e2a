/** The rule of decision: what was proven in time, what decides, and the verdict. */
@NullMarked
package fairdraw.verifier.judging;

import org.jspecify.annotations.NullMarked;
