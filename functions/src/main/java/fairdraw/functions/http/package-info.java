/** The HTTP layer of the functions: gateway events become requests, callers and replies. */
@NullMarked
package fairdraw.functions.http;

import org.jspecify.annotations.NullMarked;
