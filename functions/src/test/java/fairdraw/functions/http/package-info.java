/** Tests of reading requests and wording answers. */
@NullMarked
package fairdraw.functions.http;

import org.jspecify.annotations.NullMarked;
