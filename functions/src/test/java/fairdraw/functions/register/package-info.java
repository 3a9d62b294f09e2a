/** Tests of the public endpoints. */
@NullMarked
package fairdraw.functions.register;

import org.jspecify.annotations.NullMarked;
