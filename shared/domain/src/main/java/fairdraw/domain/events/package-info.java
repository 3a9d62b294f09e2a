/** What happened, told to whoever subscribed to it. */
@NullMarked
package fairdraw.domain.events;

import org.jspecify.annotations.NullMarked;
