/** Random histories of calls under faults, and the rules that hold whatever happens. */
@NullMarked
package fairdraw.functions.history;

import org.jspecify.annotations.NullMarked;
