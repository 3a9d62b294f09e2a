/** What operators can do. */
@NullMarked
package fairdraw.functions.operator;

import org.jspecify.annotations.NullMarked;
