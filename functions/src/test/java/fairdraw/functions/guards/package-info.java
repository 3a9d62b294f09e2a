/** Tests of the guards of endpoints: credentials, and the callers that they name. */
@NullMarked
package fairdraw.functions.guards;

import org.jspecify.annotations.NullMarked;
