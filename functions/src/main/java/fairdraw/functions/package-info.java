/** The composition root of the deployed functions. */
@NullMarked
package fairdraw.functions;

import org.jspecify.annotations.NullMarked;
