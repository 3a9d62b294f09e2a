/** The results of draws: randomness, numbers, ranks and places. */
@NullMarked
package fairdraw.domain.draws.results;

import org.jspecify.annotations.NullMarked;
