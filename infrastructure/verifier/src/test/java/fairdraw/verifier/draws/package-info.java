/** Tests of the rules, leaves and numbers of a draw. */
@NullMarked
package fairdraw.verifier.draws;

import org.jspecify.annotations.NullMarked;
