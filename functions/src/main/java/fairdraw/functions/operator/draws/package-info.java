/** Draws and their winners, by the operator API. */
@NullMarked
package fairdraw.functions.operator.draws;

import org.jspecify.annotations.NullMarked;
