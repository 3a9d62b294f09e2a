/** The OpenAPI document, against which exchanges over HTTP are held. */
@NullMarked
package fairdraw.testing.contract;

import org.jspecify.annotations.NullMarked;
