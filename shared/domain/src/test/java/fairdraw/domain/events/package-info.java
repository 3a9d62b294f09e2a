/** Tests of events. */
@NullMarked
package fairdraw.domain.events;

import org.jspecify.annotations.NullMarked;
