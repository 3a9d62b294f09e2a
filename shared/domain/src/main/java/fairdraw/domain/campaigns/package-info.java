/** Campaigns: entries and their qualification, lucky numbers and declared prizes. */
@NullMarked
package fairdraw.domain.campaigns;

import org.jspecify.annotations.NullMarked;
