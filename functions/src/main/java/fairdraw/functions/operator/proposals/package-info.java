/** Second persons and the calls that wait for one, by the operator API. */
@NullMarked
package fairdraw.functions.operator.proposals;

import org.jspecify.annotations.NullMarked;
