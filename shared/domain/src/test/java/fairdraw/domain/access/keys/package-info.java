/** Tests of aPI keys. */
@NullMarked
package fairdraw.domain.access.keys;

import org.jspecify.annotations.NullMarked;
