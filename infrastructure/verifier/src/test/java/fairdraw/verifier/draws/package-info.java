/** Tests of the rules, leaves and numbers of a draw that stands in a register. */
@NullMarked
package fairdraw.verifier.draws;

import org.jspecify.annotations.NullMarked;
