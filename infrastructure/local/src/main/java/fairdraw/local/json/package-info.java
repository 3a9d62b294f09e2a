/** JSON as the local runtime reads, writes and keeps it. */
@NullMarked
package fairdraw.local.json;

import org.jspecify.annotations.NullMarked;
