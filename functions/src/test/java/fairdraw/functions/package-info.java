/** Tests of the functions as they are deployed. */
@NullMarked
package fairdraw.functions;

import org.jspecify.annotations.NullMarked;
