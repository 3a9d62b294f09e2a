/** Tests of parts of the process that runs the handlers. */
@NullMarked
package fairdraw.local.functions;

import org.jspecify.annotations.NullMarked;
