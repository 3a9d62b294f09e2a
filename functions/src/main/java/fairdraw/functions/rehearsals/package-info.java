/** Requests that are played on a stage before a function's snapshot is taken. */
@NullMarked
package fairdraw.functions.rehearsals;

import org.jspecify.annotations.NullMarked;
