/** The awards of campaigns, by an extraction or by lot. */
@NullMarked
package fairdraw.domain.campaigns.awards;

import org.jspecify.annotations.NullMarked;
