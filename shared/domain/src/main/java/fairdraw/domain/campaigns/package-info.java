/** Campaigns: entries, what they qualify for, lucky numbers and declared prizes. */
@NullMarked
package fairdraw.domain.campaigns;

import org.jspecify.annotations.NullMarked;
