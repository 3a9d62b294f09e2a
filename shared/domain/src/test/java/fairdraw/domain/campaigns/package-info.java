/** Tests of the rules for campaign entries, without storage. */
@NullMarked
package fairdraw.domain.campaigns;

import org.jspecify.annotations.NullMarked;
