@NullMarked
package fairdraw.domain.access.sessions;

import org.jspecify.annotations.NullMarked;
