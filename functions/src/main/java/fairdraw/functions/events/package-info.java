/** What follows the tables' streams: events to the bus, tickets to the listing directory. */
@NullMarked
package fairdraw.functions.events;

import org.jspecify.annotations.NullMarked;
