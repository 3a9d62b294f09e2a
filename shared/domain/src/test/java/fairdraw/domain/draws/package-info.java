/** Fakes and samples of draws. */
@NullMarked
package fairdraw.domain.draws;

import org.jspecify.annotations.NullMarked;
