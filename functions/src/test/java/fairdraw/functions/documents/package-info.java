/** Tests of the pages and of the health check. */
@NullMarked
package fairdraw.functions.documents;

import org.jspecify.annotations.NullMarked;
