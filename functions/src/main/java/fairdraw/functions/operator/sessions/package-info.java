/** Sessions of operators, for browsers. */
@NullMarked
package fairdraw.functions.operator.sessions;

import org.jspecify.annotations.NullMarked;
