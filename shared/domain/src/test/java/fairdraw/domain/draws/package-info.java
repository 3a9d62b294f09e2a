/** Rules of draws without any storage. */
@NullMarked
package fairdraw.domain.draws;

import org.jspecify.annotations.NullMarked;
