/** The composition root of the functions that are deployed. */
@NullMarked
package fairdraw.functions;

import org.jspecify.annotations.NullMarked;
