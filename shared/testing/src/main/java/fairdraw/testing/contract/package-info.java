/** The OpenAPI document as a contract for exchanges over HTTP. */
@NullMarked
package fairdraw.testing.contract;

import org.jspecify.annotations.NullMarked;
