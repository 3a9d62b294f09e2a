/** The records of the tables' streams, and the events that they become. */
@NullMarked
package fairdraw.functions.records;

import org.jspecify.annotations.NullMarked;
