/** Results in memory. */
@NullMarked
package fairdraw.domain.draws.results;

import org.jspecify.annotations.NullMarked;
