/** Tests of the operators' endpoints. */
@NullMarked
package fairdraw.functions.operator;

import org.jspecify.annotations.NullMarked;
