/**
 * The readers of the tables' streams and of the bus: events go to the bus and on to webhooks,
 * tickets to the listing directory.
 */
@NullMarked
package fairdraw.functions.events;

import org.jspecify.annotations.NullMarked;
