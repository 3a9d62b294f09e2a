/** The sessions into which operators turn a key, so that a browser need not keep it. */
@NullMarked
package fairdraw.domain.access.sessions;

import org.jspecify.annotations.NullMarked;
