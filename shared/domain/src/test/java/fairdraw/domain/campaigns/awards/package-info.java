/** Tests of the draws of campaigns, and fakes of their ports. */
@NullMarked
package fairdraw.domain.campaigns.awards;

import org.jspecify.annotations.NullMarked;
