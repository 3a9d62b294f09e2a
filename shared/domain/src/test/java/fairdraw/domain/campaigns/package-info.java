/** Fakes and samples of campaigns. */
@NullMarked
package fairdraw.domain.campaigns;

import org.jspecify.annotations.NullMarked;
