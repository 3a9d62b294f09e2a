/** The template's functions on a laptop: no Docker, no account, the same handlers. */
@NullMarked
package fairdraw.local;

import org.jspecify.annotations.NullMarked;
