/** Events, which are published to their subscribers. */
@NullMarked
package fairdraw.domain.events;

import org.jspecify.annotations.NullMarked;
