/** The start of the local runtime: its options, and the reason why it does not start. */
@NullMarked
package fairdraw.local.start;

import org.jspecify.annotations.NullMarked;
