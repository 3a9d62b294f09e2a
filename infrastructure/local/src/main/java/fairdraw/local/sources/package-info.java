/** The event sources of functions besides HTTP: queues, streams and the clock. */
@NullMarked
package fairdraw.local.sources;

import org.jspecify.annotations.NullMarked;
