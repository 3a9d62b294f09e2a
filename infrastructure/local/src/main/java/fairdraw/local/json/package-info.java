/** JSON and its files, as the local runtime reads, writes and keeps them. */
@NullMarked
package fairdraw.local.json;

import org.jspecify.annotations.NullMarked;
