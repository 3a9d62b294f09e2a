/** How a gateway event becomes a request, a caller and a reply; used by composition. */
@NullMarked
package fairdraw.functions.http;

import org.jspecify.annotations.NullMarked;
